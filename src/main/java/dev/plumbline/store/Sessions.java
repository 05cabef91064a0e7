package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/** Hibernate's session factory, built when the first single row is inserted. */
final class Sessions implements AutoCloseable {

    private final DataSource source;
    private @Nullable SessionFactory factory;

    Sessions(DataSource source) {
        this.source = source;
    }

    /**
     * Inserts an entity on a connection, inside its transaction. A stateless session: an ordinary one is broken after a
     * refused insert, and its commit then returns normally while it rolls back.
     */
    void insert(Connection connection, Object entity) throws SQLException {
        try (StatelessSession session = factory().openStatelessSession(connection)) {
            session.insert(entity);
        } catch (JDBCException e) {
            throw e.getSQLException();
        }
    }

    synchronized SessionFactory factory() {
        if (factory == null) {
            factory = build();
        }
        return factory;
    }

    private SessionFactory build() {
        Configuration configuration = new Configuration();
        configuration.addAnnotatedClass(AnnotationEntity.class).addAnnotatedClass(AnnotationLabelEntity.class);
        configuration.getProperties().put("hibernate.connection.datasource", source);
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        configuration.setProperty("hibernate.connection.provider_disables_autocommit", "true");
        try {
            return configuration.buildSessionFactory();
        } catch (HibernateException e) {
            throw new StoreException(Kind.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public synchronized void close() {
        if (factory != null) {
            factory.close();
            factory = null;
        }
    }
}
