namespace ScoGraph.Postgres.Tests;

/// <summary>Tables of a small town, in a schema of their own, and mappings of them.</summary>
internal sealed class MappedTables : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scograph-mapped-").FullName;

    public MappedTables() => TestServer.Run(
        TestServer.Address,
        $"CREATE SCHEMA {Schema}",
        $"CREATE TABLE {Schema}.person (pid integer, full_name varchar(20), born smallint, height real, town char(5), day date)",
        $"""
        INSERT INTO {Schema}.person VALUES (10, 'Ann', 1980, 1.5, 'osh', NULL), (20, 'Bob', NULL, 'NaN', 'osh', NULL),
          (30, 'Cid', 1975, '-0', NULL, '2001-02-03'), (40, NULL, 1990, NULL, 'nur', NULL)
        """,
        $"CREATE VIEW {Schema}.author AS SELECT * FROM (VALUES (CAST(7 AS bigint), CAST('Dee' AS text), 3, true), (8, 'Eve', NULL, NULL)) v(id, name, works, alive)",
        $"CREATE TABLE {Schema}.\"Town s\" (code text PRIMARY KEY, name text)",
        $"INSERT INTO {Schema}.\"Town s\" VALUES ('osh', 'Osh'), ('nur', 'Nur, new')",
        $"CREATE TABLE {Schema}.twice AS SELECT * FROM {Schema}.\"Town s\" UNION ALL SELECT 'osh', 'Again'",
        $"CREATE TABLE {Schema}.knows AS SELECT * FROM (VALUES (10, 20, 2001), (10, 20, 2002), (20, 30, NULL), (30, 30, 2004)) v(a, b, since)",
        $"CREATE TABLE {Schema}.wrong AS SELECT 10 AS a, 99 AS b",
        $"CREATE TABLE {Schema}.read AS SELECT *, CAST(author AS text) AS author_text FROM (VALUES (10, 7, 5), (20, 7, NULL), (NULL, 8, 1)) v(who, author, n)");

    public string Schema { get; } = TestServer.NewSchema();

    /// <summary>The path of a mapping.</summary>
    public string Mapping(string text)
    {
        string path = Path.Combine(_folder, "map.json");
        File.WriteAllText(path, text.Replace("SCHEMA", Schema, StringComparison.Ordinal));
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
