using System.Text.Json;
using ScoGraph.Testing;

namespace ScoGraph.Documents.Tests;

/// <summary>What texts of different kinds mention is found, and nothing else.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("press.txt")]
    [InlineData("report.md")]
    [InlineData("encyclopaedia.txt")]
    [InlineData("minutes.txt")]
    [InlineData("interview.txt")]
    [InlineData("port.md")]
    [InlineData("football.txt")]
    [InlineData("consortium.txt")]
    [InlineData("space.txt")]
    [InlineData("river.txt")]
    [InlineData("desert.txt")]
    [InlineData("bank.md")]
    [InlineData("grid.txt")]
    [InlineData("tramway.txt")]
    [InlineData("heritage.txt")]
    [InlineData("ports.txt")]
    [InlineData("glacier.txt")]
    [InlineData("health.md")]
    [InlineData("canal.txt")]
    [InlineData("fisheries.txt")]
    [InlineData("theatre.txt")]
    [InlineData("housing.txt")]
    [InlineData("cable.txt")]
    [InlineData("dam.txt")]
    [InlineData("museum.txt")]
    [InlineData("postal.txt")]
    [InlineData("seed.md")]
    [InlineData("airline.md")]
    [InlineData("coop.txt")]
    [InlineData("monastic.txt")]
    [InlineData("orchestra.txt")]
    [InlineData("tunnel.txt")]
    [InlineData("athletics.txt")]
    [InlineData("hansa.txt")]
    [InlineData("hydrogen.txt")]
    [InlineData("insurer.md")]
    [InlineData("polar.txt")]
    [InlineData("baker.txt")]
    [InlineData("narrow.txt")]
    [InlineData("ngo.md")]
    [InlineData("senate.txt")]
    [InlineData("strait.txt")]
    [InlineData("chess.txt")]
    [InlineData("library.md")]
    [InlineData("parish.txt")]
    [InlineData("volcano.txt")]
    [InlineData("wind.txt")]
    [InlineData("cheese.txt")]
    [InlineData("clinic.md")]
    [InlineData("observatory.txt")]
    [InlineData("harbour.txt")]
    [InlineData("novelist.txt")]
    [InlineData("canalboat.txt")]
    [InlineData("telecom.md")]
    [InlineData("scouts.txt")]
    [InlineData("governors.txt")]
    [InlineData("diver.txt")]
    [InlineData("airlink.txt")]
    [InlineData("lifeboat.md")]
    [InlineData("pass.txt")]
    [InlineData("allotment.txt")]
    [InlineData("referee.txt")]
    [InlineData("vaccine.txt")]
    [InlineData("forest.md")]
    [InlineData("radio.txt")]
    [InlineData("carnival.txt")]
    [InlineData("cook.txt")]
    [InlineData("dockers.txt")]
    [InlineData("museumtrust.md")]
    [InlineData("bees.txt")]
    [InlineData("ethics.txt")]
    [InlineData("glider.txt")]
    public void Mentions_of_a_text_are_found(string file)
    {
        string folder = Path.Combine(Checkout.Root, "tests/ScoGraph.Documents.Tests/Texts"), name = Path.GetFileNameWithoutExtension(file);
        using Graph graph = Graph.Load(Path.Combine(folder, name + ".graph.json"));
        using JsonDocument key = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".mentions.json")));
        string[] expected = [.. key.RootElement.EnumerateArray().Select(mention =>
            $"{mention.GetProperty("entity")} {mention.GetProperty("paragraph")} {mention.GetProperty("nested")}")];
        string[] found = [.. EntityNames.Of(graph).FindIn(DocumentReader.Read(Path.Combine(folder, file)))
            .Select(mention => $"{mention.Entity} {mention.Paragraph} {mention.IsNested}")];
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
