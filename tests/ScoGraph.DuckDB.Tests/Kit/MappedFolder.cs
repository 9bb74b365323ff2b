using ScoGraph.DuckDB.Engine;

namespace ScoGraph.DuckDB.Tests.Kit;

/// <summary>A folder with tables of a small town, and a mapping of them.</summary>
internal sealed class MappedFolder : IDisposable
{
    public const string Whole =
        """
        {
          "database": "town.duckdb",
          "nodes": [
            { "name": "people", "table": "main.person", "key": "pid", "labels": ["Person"], "properties": { "name": "full_name", "born": "born", "height": "height" } },
            { "file": "authors.parquet", "key": "id", "labels": ["Person", "Author"], "properties": ["name", "works"] },
            { "name": "towns", "file": "towns.csv", "key": "code", "labels": ["Town"] }
          ],
          "relationships": [
            { "file": "knows.csv", "type": "KNOWS", "source": { "column": "a", "nodes": "people" }, "target": { "column": "b", "nodes": "people" } },
            { "file": "read.csv", "type": "READ", "source": { "column": "who", "nodes": "people" }, "target": { "column": "author", "nodes": "authors" }, "properties": { "times": "n" } },
            { "table": "person", "type": "LIVES_IN", "source": { "column": "pid", "nodes": "people" }, "target": { "column": "town", "nodes": "towns" }, "properties": [] }
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("scograph-mapped-").FullName;

    public MappedFolder()
    {
        using (DuckDbDatabase town = new(Path.Combine(_folder, "town.duckdb")))
        {
            town.Execute("CREATE TABLE person (pid integer, full_name varchar, born smallint, height double, town varchar, day date)");
            town.Execute(
                """
                INSERT INTO person VALUES (10, 'Ann', 1980, 1.5, 'osh', NULL), (20, 'Bob', NULL, 'NaN', 'osh', NULL),
                  (30, 'Cid', 1975, -0.0, NULL, '2001-02-03'), (40, NULL, 1990, NULL, 'nur', NULL)
                """);
            town.Execute($"COPY (SELECT 7 AS id, 'Dee' AS name, 3 AS works UNION ALL SELECT 8, 'Eve', NULL) TO '{Path.Combine(_folder, "authors.parquet")}'");
        }

        Write("towns.csv", "code,name\nosh,Osh\nnur,\"Nur, new\"\n");
        Write("knows.csv", "a,b,since\n10,20,2001\n10,20,2002\n20,30,\n30,30,2004\n");
        Write("read.csv", "who,author,n\n10,7,5\n20,7,\n,8,1\n");
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    /// <summary>The path of a mapping.</summary>
    public string Mapping(string text)
    {
        Write("map.json", text);
        return Path.Combine(_folder, "map.json");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
