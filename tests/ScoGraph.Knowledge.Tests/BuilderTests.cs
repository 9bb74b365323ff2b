
namespace ScoGraph.Knowledge.Tests;

/// <summary>A knowledge graph of one's own.</summary>
public sealed class BuilderTests
{
    [Fact]
    public void An_organisation_of_ones_own()
    {
        KnowledgeGraphBuilder builder = new();
        IEntityDraft<Document> charter = builder.Document("Charter of the Hanse", 12);
        builder.Section(charter, "Members", 1, 4);
        IEntityDraft<Organization> hanse = builder.Set(builder.Organization("Hanse"), "founded", 1241);
        IEntityDraft<Country> denmark = builder.Country("Denmark", member: true), gotland = builder.Country("Gotland");
        IEntityDraft<Corridor> salt = builder.Corridor("Old Salt Route", "road");
        IEntityDraft<Role> chair = builder.Role("Chair", 1);
        Relation<Country, Country> borders = new("BORDERS");
        builder.Fact(denmark, Relations.MemberOf, hanse, builder.Cite(charter, 2, 3))
            .Fact(denmark, Relations.Holds, chair, builder.Cite(charter, 4), ("from", 1300), ("to", 1301))
            .Fact(salt, Relations.Connects, gotland, builder.Infer(charter, "the map shows it", 11))
            .Fact(denmark, borders, gotland, builder.Cite(charter, 5))
            .Mention(denmark, charter, 5)
            .Mention(hanse, charter, 6, nested: true);

        KnowledgeGraph graph = builder.Build();

        Country member = Assert.Single(graph.Members);
        Assert.Equal(1241, Assert.Single(member.MemberOf).Founded);
        Assert.Equal([2, 3], member.MemberOf.Facts[0].Citations[0].Paragraphs);
        Assert.Equal((1300L, 1301L), (member.Roles.Facts[0].From!.Value, member.Roles.Facts[0].To!.Value));
        Assert.Equal("the map shows it", graph.Get<Corridor>("old-salt-route").Connects.Facts[0].Citations[0].Because);
        Assert.Equal("charter-of-the-hanse-p05", Assert.Single(member.Mentions).Key);
        Assert.Equal("Members", graph.Documents[0].Paragraph(4).Section);
        Assert.Contains(member.Facts, fact => fact.Type == "BORDERS" && fact.Other.Name == "Gotland");
        Assert.Equal(true, graph["hanse"].Mentions.Facts[0]["nested"]);
    }

    [Fact]
    public void Two_sources_that_say_the_same_are_one_fact()
    {
        KnowledgeGraphBuilder builder = new();
        IEntityDraft<Document> first = builder.Document("First", 1), second = builder.Document("Second", 1);
        IEntityDraft<Country> country = builder.Country("Aland");
        IEntityDraft<Organization> league = builder.Organization("League");
        builder.Fact(country, Relations.MemberOf, league, builder.Infer(first, "it pays dues", 1))
            .Fact(country, Relations.MemberOf, league, builder.Cite(second, 1));
        Fact<Organization> fact = Assert.Single(builder.Build().Get<Country>("aland").MemberOf.Facts);
        Assert.Equal(["First", "Second"], fact.Citations.Select(citation => citation.Document.Name));
        Assert.False(fact.IsInferred);
    }

    [Fact]
    public void Every_problem_is_told()
    {
        KnowledgeGraphBuilder builder = new();
        IEntityDraft<Document> report = builder.Document("Report", 2);
        IEntityDraft<Country> country = builder.Country("Aland");
        builder.Country("Aland", key: "Aland 2");
        builder.Set(country, "Area", 5);
        builder.Set(country, "founded", "long ago");
        builder.Claim("A view", "It was so.");
        builder.Fact(country, Relations.Holds, builder.Role("Guest"), builder.Cite(report, 2, 1, 7));
        builder.Fact(country, new Relation<Country, Country>("HOLDS"), country, builder.Cite(report, 1));

        KnowledgeException error = Assert.Throws<KnowledgeException>(builder.Build);

        Assert.Equal(
        [
            "The node 'aland' has the property 'Area', which is not in camelCase.",
            "The node 'aland' has the property 'founded' as STRING instead of INTEGER.",
            "The node 'Aland 2' has a key that is not a slug (lower-case letters, digits, single hyphens).",
            "The node 'Aland 2' has the name 'Aland', which another Country has, too.",
            "The node 'a-view' has nobody who stated it.",
            "The relationship HOLDS from 'aland' to 'guest' cites paragraphs that are not ascending, each once.",
            "The relationship HOLDS from 'aland' to 'guest' cites paragraph 7 of a document that has 2.",
            "The relationship HOLDS from 'aland' to 'aland' joins what it is not for: (:Country)-[:HOLDS]->(:Role).",
        ], error.Problems.Select(problem => problem.ToString()));
        Assert.StartsWith("8 problems:\n- The node 'aland' has", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_belong_to_their_builder()
    {
        KnowledgeGraphBuilder one = new(), other = new();
        IEntityDraft<Document> report = one.Document("Report", 1);
        Assert.Throws<ArgumentException>(() => one.Mention(other.Country("Aland"), report, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => one.Passage(report, 2));
        Assert.Throws<ArgumentException>(() => one.Infer(report, " ", 1));
        Assert.Throws<ArgumentException>(() => one.Fact(
            one.Country("Aland"), Relations.MemberOf, one.Organization("League"), one.Cite(report, 1), ("evidence", "stated")));
    }

    [Theory]
    [InlineData("Council of Heads", "council-of-heads")]
    [InlineData("Sohail's  view (2)", "sohails-view-2")]
    [InlineData("23rd Meeting", "23rd-meeting")]
    public void Keys_are_made_of_names(string name, string key) => Assert.Equal(key, new KnowledgeGraphBuilder().Country(name).Key);
}
