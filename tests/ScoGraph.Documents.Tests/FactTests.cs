using System.Text.Json;
using ScoGraph.Testing;

namespace ScoGraph.Documents.Tests;

/// <summary>Facts are proposed where texts of different kinds state them, and hardly elsewhere.</summary>
public sealed class FactTests
{
    private const string Towns = """
        CREATE (:Person {key: 'holm', name: 'Anna Holm'}), (:Company {key: 'acme', name: 'Acme'}), (:Company {key: 'bolt', name: 'Bolt'}),
          (:Town {key: 'aker', name: 'Aker'}), (:Town {key: 'bel', name: 'Bel'}), (:Town {key: 'osh', name: 'Osh'}),
          (:Road {key: 'road', name: 'Hill Road'}),
          (:League {key: 'league', name: 'Town League'}), (:Congress {key: 'congress', name: 'Aker Congress'})
        """;

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
    [InlineData("desert.txt")]
    [InlineData("bank.md")]
    [InlineData("grid.txt")]
    [InlineData("tramway.txt")]
    [InlineData("heritage.txt")]
    [InlineData("ports.txt")]
    [InlineData("canal.txt")]
    public void Facts_of_a_text_are_found(string file) => Find(file, precision: 0.85, recall: 0.85);

    /// <summary>Texts that patterns were not mended for, or not wholly. Bounds are what is found of the hardest.</summary>
    [Theory]
    [InlineData("river.txt", 0.8)]
    [InlineData("glacier.txt", 0.8)]
    [InlineData("health.md", 0.8)]
    [InlineData("fisheries.txt", 0.5)]
    [InlineData("theatre.txt", 0.5)]
    [InlineData("housing.txt", 0.7)]
    public void Facts_of_a_harder_text_are_found_in_part(string file, double recall) => Find(file, precision: 0.85, recall);

    /// <summary>Texts of freer prose, without a thought of patterns. Bounds are below what is found of the hardest.</summary>
    [Theory]
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
    [InlineData("pass.txt")]
    [InlineData("allotment.txt")]
    [InlineData("referee.txt")]
    [InlineData("vaccine.txt")]
    [InlineData("forest.md")]
    [InlineData("carnival.txt")]
    [InlineData("cook.txt")]
    [InlineData("dockers.txt")]
    [InlineData("bees.txt")]
    [InlineData("glider.txt")]
    [InlineData("arctic.txt")]
    [InlineData("bridges.txt")]
    [InlineData("energycoop.md")]
    [InlineData("festival.txt")]
    [InlineData("gasline.txt")]
    [InlineData("hospital.md")]
    [InlineData("lakes.txt")]
    [InlineData("library2.txt")]
    [InlineData("metro.txt")]
    [InlineData("rail.txt")]
    [InlineData("rowing.txt")]
    [InlineData("senate2.txt")]
    [InlineData("volcanologist.txt")]
    [InlineData("water.md")]
    [InlineData("nursing.md")]
    [InlineData("university.txt")]
    [InlineData("director.md")]
    [InlineData("oarsmen.txt")]
    [InlineData("trustees.txt")]
    [InlineData("runtime.md")]
    [InlineData("ambersea.md")]
    [InlineData("quay.txt")]
    [InlineData("customs.txt")]
    [InlineData("interconnector.md")]
    [InlineData("conductor.txt")]
    [InlineData("threemuseums.txt")]
    [InlineData("northgrid.md")]
    [InlineData("opentide.md")]
    [InlineData("coach.md")]
    [InlineData("senate3.txt")]
    [InlineData("straits.html")]
    public void Facts_of_freer_prose_are_found_in_part(string file) => Find(file, precision: 0.75, recall: 0.6);

    /// <summary>The same, of texts that say hardly anything outright. Bounds are below what is found of the hardest.</summary>
    [Theory]
    [InlineData("lifeboat.md")]
    [InlineData("radio.txt")]
    [InlineData("museumtrust.md")]
    [InlineData("ethics.txt")]
    [InlineData("steppe.txt")]
    [InlineData("laurels.txt")]
    [InlineData("braeorder.html")]
    [InlineData("tariff.md")]
    [InlineData("greenhill.txt")]
    [InlineData("harbour2.md")]
    [InlineData("heron.txt")]
    [InlineData("lanterna.html")]
    [InlineData("barrage.html")]
    [InlineData("automata.md")]
    [InlineData("orsola.md")]
    [InlineData("river2.txt")]
    [InlineData("isles.txt")]
    [InlineData("senate4.md")]
    public void Facts_of_the_freest_prose_are_found_in_part(string file) => Find(file, precision: 0.68, recall: 0.5);

    private static void Find(string file, double precision, double recall)
    {
        string folder = Path.Combine(Checkout.Root, "tests/ScoGraph.Documents.Tests/Texts"), name = Path.GetFileNameWithoutExtension(file);
        using Graph graph = Graph.Load(Path.Combine(folder, name + ".graph.json"));
        using JsonDocument key = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".facts.json")));
        HashSet<string> expected = [.. key.RootElement.EnumerateArray().Select(fact =>
            $"{fact.GetProperty("type")} {fact.GetProperty("start")} {fact.GetProperty("end")} {fact.GetProperty("paragraph")}")];
        HashSet<string> found = [.. FactProposer.Of(graph).Propose(DocumentReader.Read(Path.Combine(folder, file)))
            .Select(fact => $"{fact.Type} {fact.Start} {fact.End} {fact.Paragraph}")];
        int both = expected.Intersect(found).Count();
        string differences = $"missing: {string.Join("; ", expected.Except(found))}; too much: {string.Join("; ", found.Except(expected))}";
        Assert.True(both >= recall * expected.Count && both >= precision * found.Count, differences);
    }

    [Theory]
    [InlineData("Hill Road was built by Acme.", "BUILT_BY road acme")]
    [InlineData("Hill Road was not built by Acme.", "")]
    [InlineData("Acme lies beside Hill Road.", "")]
    [InlineData("Hill Road is new. It was built by Acme.", "BUILT_BY road acme")]
    [InlineData("Hill Road is new. The road connects Aker and Bel.", "CONNECTS road aker;CONNECTS road bel")]
    [InlineData("Anna Holm, a former engineer at Acme and director of Bolt, spoke.", "AFFILIATED_WITH holm acme;AFFILIATED_WITH holm bolt")]
    [InlineData("The Aker Congress was long.", "HELD_IN congress aker")]
    [InlineData("The Town League, which includes Aker and Bel, met.", "MEMBER_OF aker league;MEMBER_OF bel league")]
    [InlineData("Hill Road, the road between Aker and Bel, is new.", "CONNECTS road aker;CONNECTS road bel")]
    [InlineData("Hill Road runs from Aker by way of Osh to Bel.", "CONNECTS road aker;CONNECTS road bel;CONNECTS road osh")]
    [InlineData("Hill Road is new. The contractor was Acme.", "BUILT_BY road acme")]
    [InlineData("Hill Road is new. Acme was commissioned to build it.", "BUILT_BY road acme")]
    [InlineData("Anna Holm, a friend of Bolt who is director of Acme, spoke.", "AFFILIATED_WITH holm acme;AFFILIATED_WITH holm bolt")]
    [InlineData("Acme, whose director is Anna Holm, grows.", "AFFILIATED_WITH holm acme")]
    [InlineData("Acme bought trucks from Bolt and built Hill Road.", "BUILT_BY road acme")]
    [InlineData("With the accession of Bel, the Town League has ten members.", "MEMBER_OF bel league")]
    [InlineData("All towns except Bel belong to the Town League.", "")]
    [InlineData("The Aker Congress, which Bel is hosting, is long.", "HELD_IN congress aker;HELD_IN congress bel")]
    [InlineData("Before joining Bolt, Anna Holm worked for Acme.", "AFFILIATED_WITH holm acme;AFFILIATED_WITH holm bolt")]
    [InlineData("On the advice of Acme, Bolt built Hill Road.", "BUILT_BY road bolt")]
    [InlineData("Bolt, at present led by Acme, has built Hill Road.", "BUILT_BY road bolt")]
    [InlineData("Acme, a firm that has belonged to Bolt since 2001, grows.", "PART_OF acme bolt")]
    [InlineData("Hill Road is meant to link Aker with Bel.", "")]
    [InlineData("Hill Road, by which Aker can be reached from Bel, is new.", "CONNECTS road aker;CONNECTS road bel")]
    [InlineData("Anna Holm: I joined Acme in May.", "AFFILIATED_WITH holm acme")]
    public void A_sentence_states(string sentence, string expected)
    {
        string[] found = [.. Propose(sentence).Select(fact => $"{fact.Type} {fact.Start} {fact.End}").Order(StringComparer.Ordinal)];
        Assert.Equal(expected.Split(';', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void A_proposal_has_its_words_and_more()
    {
        const string sentence = "We met. Anna Holm, a former chief engineer at Acme, spoke.";
        FactProposal fact = Propose(sentence).Single();
        Assert.Equal("Anna Holm, a former chief engineer at Acme", sentence[fact.Span.Start..fact.Span.End]);
        Assert.Equal("chief engineer", fact.Properties["position"]);
        Assert.Equal(true, fact.Properties["former"]);
        Assert.Null(fact.Because);
        Assert.False(fact.IsKnown);
    }

    [Fact]
    public void What_follows_from_a_name_says_why() => Assert.NotNull(Propose("The Aker Congress was long.").Single().Because);

    [Fact]
    public void What_the_graph_holds_is_known()
    {
        using Graph graph = new();
        graph.Query(Towns);
        graph.Query("MATCH (a {key: 'road'}), (b {key: 'acme'}) CREATE (a)-[:BUILT_BY]->(b)");
        TextDocument text = DocumentReader.Parse("Hill Road was built by Acme.", TextFormat.Plain);
        Assert.True(FactProposer.Of(graph).Propose(text).Single().IsKnown);
    }

    [Fact]
    public void Users_add_patterns_and_kinds()
    {
        const string own = """
            {"kinds": {"rival": ["company"]},
             "patterns": [{"name": "rivals", "type": "RIVAL_OF", "start": ["rival"], "end": ["rival"], "text": "{start} (competes|fights) with {end}"}]}
            """;
        Assert.Equal("RIVAL_OF", Propose("Acme competes with Bolt.", own).Single().Type);
    }

    [Fact]
    public void Users_add_what_two_names_are_likely_to_have()
    {
        const string own = """
            {"coMentions": [{"name": "rivals", "type": "RIVAL_OF", "start": ["organization"], "end": ["organization"],
              "words": ["rival*"], "least": 4}]}
            """;
        Assert.Contains(Propose("Between Acme and its old rival, Bolt, there is peace.", own), fact => fact.Type == "RIVAL_OF");
        Assert.DoesNotContain(Propose("Acme is near Bolt.", own), fact => fact.Type == "RIVAL_OF");
    }

    [Theory]
    [InlineData("{", "line 1, column")]
    [InlineData("""{"patterns": [{"name": "a", "type": "A", "start": ["nothing"], "end": ["place"], "text": "{start} {end}"}]}""", "'nothing'")]
    [InlineData("""{"patterns": [{"name": "a", "type": "A", "start": ["place"], "end": ["place"], "text": "{begin} {end}"}]}""", "{begin}")]
    [InlineData("""{"patterns": [{"name": "a", "type": "A", "start": ["place"], "end": ["place"]}]}""", "'a'")]
    [InlineData("""{"patterns": [{"type": "A"}]}""", "name")]
    public void Wrong_patterns_are_refused(string own, string part) =>
        Assert.Contains(part, Assert.Throws<DocumentException>(() => { Propose("Acme.", own); }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_long_sentence_takes_time_in_proportion()
    {
        string words = string.Concat(Enumerable.Repeat("Hill Road and Acme which connects of Aker and ", 20_000));
        Assert.NotEmpty(Propose(words + "Hill Road was built by Acme."));
    }

    private static IReadOnlyList<FactProposal> Propose(string words, string? own = null)
    {
        using Graph graph = new();
        graph.Query(Towns);
        return FactProposer.Of(graph, own).Propose(DocumentReader.Parse(words, TextFormat.Plain));
    }
}
