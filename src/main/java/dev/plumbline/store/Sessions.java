package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/** Hibernate's session factory, built when the first single row is inserted. */
final class Sessions implements AutoCloseable {

    private final DatabaseFile file;
    private @Nullable SessionFactory factory;

    Sessions(DatabaseFile file) {
        this.file = file;
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
        // Not the pool: every connection of it may be held by those who wait for this factory.
        configuration.getProperties().put("hibernate.connection.datasource", file.source());
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        // A refused insert is part of get-or-create and no error to be logged.
        configuration.setProperty("hibernate.jdbc.log.errors", "false");
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
