using ScoGraph.Formats.Elements;
using ScoGraph.Store;

namespace ScoGraph.Formats.Tests.Data;

/// <summary>The built-in knowledge as it stands in the file: what there is, how much of it, and how it is written.</summary>
public sealed class BuiltInKnowledgeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sco.json"));

    private static readonly ElementCollector Elements = Documents.Read(Text);

    [Fact]
    public void The_file_stands_as_the_writer_would_write_it()
    {
        using MemoryStore store = Loading.Load(Elements);
        Assert.Equal(Documents.Write(store, GraphJsonLayout.Lines), Text);
    }

    [Theory]
    [InlineData("Challenge", 3)]
    [InlineData("City", 3)]
    [InlineData("Claim", 7)]
    [InlineData("CooperationArea", 8)]
    [InlineData("Corridor", 5)]
    [InlineData("Country", 11)]
    [InlineData("Document", 1)]
    [InlineData("Event", 2)]
    [InlineData("Initiative", 7)]
    [InlineData("Instrument", 1)]
    [InlineData("Member", 10)]
    [InlineData("NewsAgency", 1)]
    [InlineData("Organ", 2)]
    [InlineData("Organization", 5)]
    [InlineData("Passage", 21)]
    [InlineData("Person", 3)]
    [InlineData("Principle", 8)]
    [InlineData("Region", 4)]
    [InlineData("Role", 4)]
    [InlineData("Theme", 1)]
    [InlineData("ThinkTank", 1)]
    [InlineData("Threat", 6)]
    [InlineData("University", 2)]
    public void Nodes_by_label(string label, int count) =>
        Assert.Equal(count, Elements.Nodes.Count(node => node.Labels.Contains(label)));

    [Fact]
    public void No_other_labels() => Assert.Equal(23, Elements.Nodes.SelectMany(node => node.Labels.ToArray()).Distinct().Count());

    [Theory]
    [InlineData("Claim", "ABOUT", "*", 21)]
    [InlineData("Organization", "ADAPTS_TO", "Challenge", 3)]
    [InlineData("Person", "AFFILIATED_WITH", "Organization", 3)]
    [InlineData("Person", "AFFILIATED_WITH", "Country", 1)]
    [InlineData("Event", "BUILDS_ON", "Event", 1)]
    [InlineData("Corridor", "BUILT_BY", "Country", 1)]
    [InlineData("Event", "CALLED_FOR", "CooperationArea", 6)]
    [InlineData("Instrument", "CHARTER_OF", "Organization", 1)]
    [InlineData("Corridor", "CONNECTS", "Country", 7)]
    [InlineData("Corridor", "CONNECTS", "Region", 2)]
    [InlineData("Organization", "COOPERATES_IN", "CooperationArea", 5)]
    [InlineData("Organization", "COUNTERS", "Threat", 6)]
    [InlineData("Organ", "COUNTERS", "Threat", 1)]
    [InlineData("Instrument", "ENSHRINES", "Principle", 1)]
    [InlineData("Organization", "GRANTS", "Role", 4)]
    [InlineData("Organization", "HAS_THEME", "Theme", 1)]
    [InlineData("Event", "HELD_IN", "City", 2)]
    [InlineData("Country", "HOLDS", "Role", 11)]
    [InlineData("City", "IN", "Country", 1)]
    [InlineData("Country", "INTRODUCED", "Theme", 1)]
    [InlineData("Event", "MEETING_OF", "Organ", 1)]
    [InlineData("Country", "MEMBER_OF", "Organization", 10)]
    [InlineData("*", "MENTIONED_IN", "Passage", 126)]
    [InlineData("Organ", "PART_OF", "Organization", 2)]
    [InlineData("CooperationArea", "PART_OF", "CooperationArea", 2)]
    [InlineData("Principle", "PART_OF", "Principle", 1)]
    [InlineData("Passage", "PART_OF", "Document", 21)]
    [InlineData("Organ", "RUNS", "Initiative", 2)]
    [InlineData("Corridor", "SERVES", "CooperationArea", 6)]
    [InlineData("Initiative", "SERVES", "CooperationArea", 7)]
    [InlineData("Organization", "SPANS", "Region", 1)]
    [InlineData("Person", "STATED", "Claim", 7)]
    [InlineData("Claim", "TOLD_TO", "Organization", 2)]
    [InlineData("Organization", "UPHOLDS", "Principle", 8)]
    [InlineData("*", "*", "*", 275)]
    public void Relationships_by_pattern(string start, string type, string end, int count) =>
        Assert.Equal(count, Elements.Relationships.Count(relationship =>
            Has(relationship.Start, start) && (type == "*" || relationship.Type == type) && Has(relationship.End, end)));

    [Fact]
    public void What_is_only_inferred_says_why()
    {
        List<RelationshipElement> inferred = [.. Elements.Relationships.Where(r => r["evidence"].AsString() == "inferred")];
        Assert.Equal(11, inferred.Count);
        Assert.All(inferred, relationship => Assert.True(relationship["because"].IsString));
        Assert.All(Elements.Relationships.Except(inferred), relationship => Assert.Equal("stated", relationship["evidence"].AsString()));
    }

    [Theory]
    [InlineData("pakistan", "1 12 13 15n 20")]
    [InlineData("china", "15n 20 21")]
    [InlineData("russia", "4n 15n 20")]
    [InlineData("islamabad", "1 12n 13")]
    [InlineData("south-asia", "13")]
    [InlineData("eurasia", "14 15n")]
    [InlineData("astana", "2n")]
    [InlineData("beijing", "")]
    [InlineData("sco", "1 2 3 4n 6 7 9 10 11 12 13 14 16 17 19 20 21")]
    [InlineData("evgenia-makhmutova", "4 5 19")]
    public void Mentions_by_entity(string key, string paragraphs)
    {
        IEnumerable<string> found = Elements.Relationships
            .Where(r => r.Type == "MENTIONED_IN" && Elements.Nodes[r.Start]["key"].AsString() == key)
            .Select(r => $"{Elements.Nodes[r.End]["paragraph"].AsInteger()}{(r["nested"].IsTrue ? "n" : "")}");
        Assert.Equal(paragraphs, string.Join(" ", found));
    }

    [Fact]
    public void The_presidency_and_the_theme_have_their_years()
    {
        foreach (string type in new[] { "HOLDS", "HAS_THEME" })
        {
            RelationshipElement dated = Assert.Single(Elements.Relationships, r => r.Type == type && !r["from"].IsNull);
            Assert.Equal((2024, 2025), (dated["from"].AsInteger(), dated["to"].AsInteger()));
        }
    }

    private static bool Has(int node, string label) => label == "*" || Elements.Nodes[node].Labels.Contains(label);
}
