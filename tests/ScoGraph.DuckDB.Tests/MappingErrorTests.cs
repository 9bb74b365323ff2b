using ScoGraph.DuckDB.Tests.Kit;

namespace ScoGraph.DuckDB.Tests;

/// <summary>A mapping that cannot be followed says where it is wrong, and what would be right.</summary>
public sealed class MappingErrorTests
{
    private static readonly (string From, string To, string Entry, string Message)[] Mistakes =
    [
        ("main.person", "persons", "nodes[0]", "DuckDB says: "),
        ("town.duckdb", "city.duckdb", "database", "There is no file"),
        ("town.duckdb", "knows.csv", "database", "DuckDB does not open it"),
        ("authors.parquet\"", "writers.parquet\", \"name\": \"authors\"", "nodes[1]", "DuckDB says: "),
        ("\"full_name\"", "\"fullname\"", "nodes[0].properties.name", "has no column 'fullname'; it has pid, full_name, born"),
        ("\"born\": \"born\"", "\"born\": \"day\"", "nodes[0].properties", "'day' of 'main.person' is DATE: a property is BOOLEAN"),
        ("\"key\": \"pid\"", "\"key\": \"town\"", "nodes[0].key", "is null in a row"),
        ("\"key\": \"code\"", "\"key\": \"kode\"", "nodes[2].key", "has no column 'kode'"),
        ("knows.csv", "wrong.csv", "relationships[0].target", "has 99, which is no key of 'people'"),
        ("towns.csv", "twice.csv", "nodes[2].key", "is not unique: osh comes twice"),
        ("\"nodes\": \"towns\"", "\"nodes\": \"cities\"", "relationships[2].target.nodes", "those that are mapped are people, authors, towns"),
        ("\"type\": \"KNOWS\"", "\"typ\": \"KNOWS\"", "relationships[0].typ", "means nothing here; those that do are table, file, type"),
        ("\"type\": \"KNOWS\", ", "", "relationships[0].type", "It is missing"),
        ("\"table\": \"person\"", "\"table\": \"person\", \"file\": \"x.csv\"", "relationships[2]", "and not both"),
        ("\"labels\": [\"Town\"]", "\"labels\": \"Town\"", "nodes[2].labels", "A list of texts is needed here"),
        ("\"name\": \"people\"", "\"name\": \"towns\"", "nodes[2]", "were mapped before"),
    ];

    [NativeFact]
    public void A_mistake_is_named_with_its_place()
    {
        using MappedFolder folder = new();
        folder.Write("wrong.csv", "a,b\n10,99\n");
        folder.Write("twice.csv", "code,name\nosh,Osh\nosh,Again\n");
        foreach ((string from, string to, string entry, string message) in Mistakes)
        {
            string text = MappedFolder.Whole.Replace(from, to, StringComparison.Ordinal);
            Assert.NotEqual(MappedFolder.Whole, text);
            GraphMappingException mistake = Assert.Throws<GraphMappingException>(() => DuckDbGraph.Open(folder.Mapping(text)));
            Assert.Equal(entry, mistake.Entry);
            Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
            Assert.EndsWith("map.json", mistake.Path, StringComparison.Ordinal);
        }
    }

    [NativeFact]
    public void What_is_no_mapping_is_told()
    {
        using MappedFolder folder = new();
        Assert.Contains("It is no JSON", Refusal(folder.Mapping("{")), StringComparison.Ordinal);
        Assert.Contains("An object is needed", Refusal(folder.Mapping("[]")), StringComparison.Ordinal);
        Assert.Contains("It is missing (", Refusal(folder.Mapping("{}")), StringComparison.Ordinal);
        Assert.Contains("It cannot be read", Refusal(folder.Mapping("{}") + ".other"), StringComparison.Ordinal);
    }

    private static string Refusal(string path) => Assert.Throws<GraphMappingException>(() => DuckDbGraph.Open(path)).Message;
}
