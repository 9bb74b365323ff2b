using Npgsql;

namespace ScoGraph.Postgres.Connections;

/// <summary>Reads the rows of one state, for pages. Any thread.</summary>
internal interface IPageReader
{
    /// <summary>Asks for rows by a range of numbers of nodes, which lies within one block of 4,096.</summary>
    /// <param name="sql">The question; $1 and $2 are the first and the last number.</param>
    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="row">Takes each row.</param>
    /// <exception cref="PostgresGraphException">The state has passed, or a server fails.</exception>
    void ReadNodes(string sql, long first, long last, Action<NpgsqlDataReader> row);

    /// <summary>Asks for rows by a range of numbers of relationships. A row may come twice.</summary>
    /// <inheritdoc cref="ReadNodes"/>
    void ReadRelationships(string sql, long first, long last, Action<NpgsqlDataReader> row);
}
