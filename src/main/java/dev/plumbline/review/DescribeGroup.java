package dev.plumbline.review;

import dev.plumbline.domain.AnnotationJson;
import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.GroupMember;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.PageMark;
import dev.plumbline.domain.ReferenceOwner;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.store.MemberStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what a person compares before a merge: the members field by field, and who refers to them. Changes nothing. */
public final class DescribeGroup {

    private final Workspace workspace;

    DescribeGroup(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Those annotations that are there, by id. */
    public List<PlacedMember> members(Collection<Long> ids) {
        return workspace.store(database -> new MemberStore(database).members(ids)).stream()
                .map(DescribeGroup::placed).toList();
    }

    /** The owners of references by relation and id; those that only an id is known of are left out. */
    public Map<AnnotationReference, Map<Long, ReferenceOwner>> owners(Collection<Held> references) {
        Set<Long> annotations = references.stream().map(Held::annotation).collect(Collectors.toSet());
        Map<AnnotationReference, Map<Long, ReferenceOwner>> owners = new HashMap<>();
        references.stream().map(Held::relation).distinct()
                .forEach(relation -> owners.put(relation, owners(relation, annotations)));
        return owners;
    }

    private Map<Long, ReferenceOwner> owners(AnnotationReference relation, Set<Long> annotations) {
        return workspace.store(database -> new MemberStore(database).owners(relation, annotations)).stream()
                .collect(Collectors.toMap(ReferenceOwner::id, owner -> owner));
    }

    private static PlacedMember placed(GroupMember member) {
        Optional<JsonValue> json = JsonValues.parsed(member.annotation().json());
        List<PageMark> marks = json.map(value -> AnnotationJson.read(value, member.annotation().rawText()))
                .orElse(List.of());
        return new PlacedMember(member, marks, json.flatMap(AnnotationJson::span));
    }
}
