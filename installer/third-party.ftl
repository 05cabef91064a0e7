<#list dependencyMap as e>
<#assign p = e.getKey()/>
${p.artifactId}-${p.version}	${e.getValue()?join(" or ")}	${p.groupId}	${(p.url!"")}
</#list>
