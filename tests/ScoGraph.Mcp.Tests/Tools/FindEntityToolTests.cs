using System.Text.Json;

namespace ScoGraph.Mcp.Tools;

public sealed class FindEntityToolTests
{
    [Theory]
    [InlineData("Osh", null, "osh: name")]
    [InlineData("SOUTHERN CAPITAL", null, "osh: name")]
    [InlineData("przhevalsk", null, "karakol: name")]
    [InlineData("kara", null, "karakol: beginning of a name")]
    [InlineData("capital", null, "osh: part of a name")]
    [InlineData("naryn", null, "naryn: name, naryn-village: name")]
    [InlineData("naryn", "Village", "naryn-village: name")]
    [InlineData("the town of Krakol", null, "karakol: a word, osh: a word, evil: a word")]
    [InlineData("Timbuktu", null, "")]
    [InlineData("'\"(AND", null, "")]
    public async Task Nodes_are_found_by_what_they_are_called(string text, string? label, string found)
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement answer = await conversation.Call("find_entity", ("text", text), ("label", label));
        Assert.Equal(found, Text(answer));
        Assert.Equal(found.Length == 0, answer.TryGetProperty("hint", out _));
    }

    [Fact]
    public async Task Indexes_of_texts_are_asked()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.scograph");
        try
        {
            using SqliteGraph graph = SqliteGraph.Open(path);
            graph.Declare(GraphIndex.FullText(DeclarationTarget.Nodes("Book"), "about").Named("books"));
            graph.Query("CREATE (:Book {key: 'jamilia', about: 'a love in the mountains'}), (:Book {key: 'other', about: 'a journey'})");
            await using Conversation conversation = await Conversation.Begin(graph);
            Assert.Equal("jamilia: index books", Text(await conversation.Call("find_entity", ("text", "mountains!"))));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Names_of_other_kinds_disturb_nothing()
    {
        using Graph graph = new();
        graph.Query("CREATE ({name: 12}), ({name: [1, 2]}), ({key: true, aliases: [1.5, 'Osh']}), ({aliases: date('2024-07-04')})");
        await using Conversation conversation = await Conversation.Begin(graph);
        Assert.Equal(1, (await conversation.Call("find_entity", ("text", "osh"))).GetProperty("entities").GetArrayLength());
        Assert.Equal(1, (await conversation.Call("find_entity", ("text", "12"))).GetProperty("entities").GetArrayLength());
    }

    private static string Text(JsonElement answer) => string.Join(", ", answer.GetProperty("entities").EnumerateArray().Select(
        entity => $"{entity.GetProperty("key").GetString()}: {entity.GetProperty("foundBy").GetString()}"));
}
