namespace ScoGraph.Documents.Tests;

/// <summary>When a passage names an entity, and when not.</summary>
public sealed class NameTests
{
    private const string Graph = """
        CREATE (:Country {key: 'no', name: 'Norway'}), (:Country {key: 'ci', name: 'Côte d’Ivoire', aliases: ['Ivory Coast']}),
          (:City {key: 'oslo', name: 'Oslo'}), (:City {key: 'os', name: 'Os'}),
          (:League {key: 'nl', name: 'Northern League of Towns', abbreviation: 'NELT'}),
          (:League {key: 'who', name: 'World Hut Order', abbreviation: 'WHO'}),
          (:Office {key: 'member', name: 'Member town'}), (:Idea {key: 'trust', name: 'Mutual trust'}),
          (:Idea {key: 'coop', name: 'cooperation'}),
          (:Line {key: 'on', name: 'Oslo-Norway Line'}), (:Man {key: 'holm', name: 'Anna Holm', aliases: ['Holm']}),
          (:Man {key: 'will', name: 'Ed Williams', aliases: ['Williams']}), (:Man {key: 'per', name: 'Per Holm', aliases: ['Holm']}),
          (:School {key: 'school', name: 'School of Oslo'}), (:Party {key: 'party', name: 'Party policies'}),
          (:Meeting {key: 'm', name: 'Third Meeting of the Board of Heads'}), (:Board {key: 'b', name: 'Board of Heads of Member towns'}),
          (:Passage {key: 'p', name: 'Passage one'}), (:Claim {key: 'c', name: 'A claim'}), ({key: 'x', name: 'Unlabelled'}),
          (:Thing {name: 'Keyless'})
        """;

    [Theory]
    [InlineData("Norway is large.", "no")]
    [InlineData("NORWAY and norway are alike.", "no")]
    [InlineData("Norway's coast and Norway’s hills.", "no")]
    [InlineData("Norwegian ships.", "")]
    [InlineData("The Norwayland.", "")]
    [InlineData("Os is a town; os is a bone.", "os")]
    [InlineData("The who is who of it.", "")]
    [InlineData("The WHO met.", "who")]
    [InlineData("The NELT met, not the Nelt.", "nl")]
    [InlineData("The Northern League of\nTowns met.", "nl")]
    [InlineData("Member towns and a member town.", "member")]
    [InlineData("A party policy.", "party")]
    [InlineData("cote d'Ivoire", "")]
    [InlineData("Côte d'Ivoire", "ci")]
    [InlineData("CÔTE D’IVOIRE", "ci")]
    [InlineData("Co\u0302te d'Ivoire", "ci")]
    [InlineData("The Ivory Coast.", "ci")]
    [InlineData("Mutual trust-building.", "trust")]
    [InlineData("Mutual, trust", "")]
    [InlineData("Oslo–Norway Line", "on no/ oslo/")]
    [InlineData("Oslo Norway Line", "oslo no")]
    [InlineData("the Oslo\u2011Norway lines and Norway", "on no oslo/")]
    [InlineData("Schools of Oslo", "school oslo/")]
    [InlineData("Anna Holm", "holm")]
    [InlineData("William was not Williams.", "will")]
    [InlineData("Anna Holm and Holm", "holm per")]
    [InlineData("the Third Meeting of the Board of Heads of Member Towns", "m b/ member/")]
    [InlineData("Passage one, a claim, unlabelled and keyless", "")]
    [InlineData("non-cooperation and coopera\u00ADtion", "coop")]
    public void A_passage_names(string passage, string expected)
    {
        using Graph graph = new();
        graph.Query(Graph);
        string[] found = [.. EntityNames.Of(graph).FindIn(DocumentReader.Parse($"A title\n\n- {passage}\n\nAn end.", TextFormat.Plain))
            .Select(m => m.Entity + (m.IsNested ? "/" : "")).Order(StringComparer.Ordinal)];
        string[] keys = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(keys.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void Spans_are_those_of_the_passage()
    {
        using Graph graph = new();
        graph.Query(Graph);
        TextDocument text = DocumentReader.Parse("A title\n\nOslo is in Norway, and Oslo's coast too.", TextFormat.Plain);
        EntityMention oslo = EntityNames.Of(graph).FindIn(text)[0];
        Assert.Equal([new PassageSpan(0, 4), new PassageSpan(23, 27)], oslo.Spans);
        Assert.All(oslo.Spans, span => Assert.Equal("Oslo", text.Passages[0].Text[span.Start..span.End]));
    }

    [Fact]
    public void What_looks_like_a_name_and_is_none_of_the_graph_is_counted()
    {
        using Graph graph = new();
        graph.Query(Graph);
        TextDocument text = DocumentReader.Parse(
            "The Baltic Ferry Union (BFU) met in Oslo on Monday. Ships sailed. The BFU and Bo Ek agreed; Bo Ek left. Many ships of the Bank of the North.",
            TextFormat.Plain);
        Assert.Equal(
            [new("Bo Ek", 2), new("BFU", 1), new("Baltic Ferry Union (BFU)", 1), new("Bank of the North", 1)],
            EntityNames.Of(graph).FindUnknown(text));
    }
}
