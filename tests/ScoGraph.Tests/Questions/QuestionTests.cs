using ScoGraph.Knowledge;

namespace ScoGraph.Tests.Questions;

/// <summary>The questions that the built-in knowledge must answer, each with the paragraphs that support the answer.</summary>
public sealed class QuestionTests
{
    private static readonly Graph Graph = KnowledgeGraph.Sco.Graph;

    [Fact]
    public void Who_are_the_members_and_how_many()
    {
        QueryResult result = Graph.Query(
            "MATCH (m:Member)-[r:MEMBER_OF]->(o:Organization {abbreviation: 'SCO'}) RETURN m.name AS name, r.paragraphs AS paragraphs ORDER BY name DESC");
        Assert.Equal(
            ["Uzbekistan", "Tajikistan", "Russia", "Pakistan", "Kyrgyzstan", "Kazakhstan", "Iran", "India", "China", "Belarus"],
            result.Select(r => r.Get<string>("name")));
        Assert.All(result, row => Assert.Contains(20L, row.Get<long[]>("paragraphs")));
        Assert.Equal([13L, 20L], result[3].Get<long[]>("paragraphs"));
        Assert.Equal(10, KnowledgeGraph.Sco.Members.Count);
    }

    [Fact]
    public void Which_corridors_touch_Pakistan()
    {
        Row row = Assert.Single(
            Graph.Query("MATCH (c:Corridor)-[r:CONNECTS]->(:Country {name: 'Pakistan'}) RETURN c.abbreviation, r.paragraphs"));
        Assert.Equal("CPEC", row[0]);
        Assert.Equal([15L], row.Get<long[]>(1));
        Assert.Equal(["cpec"], KnowledgeGraph.Sco.Get<Country>("pakistan").Corridors.Select(c => c.Key));
    }

    [Fact]
    public void Which_corridors_touch_no_member_but_by_one_end() => Assert.Equal(
        ["China-Central Asia Gas Pipeline", "North-South Highway"],
        Graph.Query<string>(
            "MATCH (c:Corridor)-[:CONNECTS]->(m:Member) WITH c, count(m) AS members WHERE members = 1 RETURN c.name ORDER BY c.name"));

    [Fact]
    public void There_is_no_chain_of_corridors_from_Belarus_to_Mongolia() => Assert.Empty(Graph.Query(
        "MATCH (a:Country {name: 'Belarus'}), (b:Country {name: 'Mongolia'}), p = shortestPath((a)-[:CONNECTS*]-(b)) RETURN p"));

    [Fact]
    public void The_shortest_chain_from_Pakistan_to_Russia()
    {
        QueryResult result = Graph.Query(
            """
            MATCH (a:Country {name: 'Pakistan'}), (b:Country {name: 'Russia'}), p = shortestPath((a)-[:CONNECTS*]-(b))
            RETURN [n IN nodes(p) | n.key] AS chain, [r IN relationships(p) | r.paragraphs] AS paragraphs
            """);
        Assert.Equal(["pakistan", "cpec", "china", "china-mongolia-russia-economic-corridor", "russia"], result[0].Get<string[]>("chain"));
        Assert.All((IEnumerable<object?>)result[0]["paragraphs"]!, p => Assert.Equal([15L], (IEnumerable<object?>)p!));
    }

    [Fact]
    public void Who_holds_the_presidency_when_and_under_which_theme()
    {
        Row row = Assert.Single(Graph.Query(
            """
            MATCH (c:Country)-[h:HOLDS]->(:Role {name: 'Rotating presidency'}), (c)-[i:INTRODUCED]->(t:Theme)
            RETURN c.name, h.from, h.to, t.name, h.paragraphs, i.paragraphs
            """));
        Assert.Equal(["China", 2024L, 2025L, "SCO Year of Sustainable Development"], row.Take(4));
        Assert.Equal([21L], row.Get<long[]>(4));
        Assert.Equal([21L], row.Get<long[]>(5));
    }

    [Fact]
    public void Which_principles_the_Charter_enshrines_and_the_Shanghai_Spirit_contains()
    {
        Row charter = Assert.Single(
            Graph.Query("MATCH (:Instrument {name: 'SCO Charter'})-[r:ENSHRINES]->(p:Principle) RETURN p.name, r.paragraphs"));
        Assert.Equal("Countering shared threats", charter[0]);
        Assert.Equal([4L], charter.Get<long[]>(1));
        Row spirit = Assert.Single(
            Graph.Query("MATCH (p:Principle)-[r:PART_OF]->(:Principle {name: 'Shanghai Spirit'}) RETURN p.name, r.paragraphs"));
        Assert.Equal("Equal voice", spirit[0]);
        Assert.Equal([18L], spirit.Get<long[]>(1));
    }

    [Fact]
    public void What_RATS_does_and_which_threats_it_answers()
    {
        Row row = Assert.Single(Graph.Query(
            """
            MATCH (o:Organ {abbreviation: 'RATS'})-[c:COUNTERS]->(t:Threat)
            MATCH (o)-[r:RUNS]->(i:Initiative)
            WITH t, c, r, i ORDER BY i.name
            RETURN t.name, collect(i.name), c.paragraphs, collect(r.paragraphs)
            """));
        Assert.Equal("terrorism", row[0]);
        Assert.Equal(["intelligence sharing", "operational coordination"], row.Get<string[]>(1));
        Assert.Equal([7L], row.Get<long[]>(2));
    }

    [Fact]
    public void Who_said_what_about_whom_in_what_post_told_to_whom()
    {
        QueryResult result = Graph.Query(
            """
            MATCH (p:Person)-[s:STATED]->(c:Claim)
            OPTIONAL MATCH (c)-[:TOLD_TO]->(agency)
            MATCH (p)-[a:AFFILIATED_WITH]->() WHERE a.former IS NULL
            RETURN p.name AS speaker, a.position AS post, s.paragraphs[0] AS paragraph, agency.name AS agency, [(c)-[:ABOUT]->(x) | x.name] AS about
            ORDER BY paragraph, c.key
            """);
        Assert.Equal([4L, 5L, 12L, 13L, 13L, 19L, 20L], result.Select(r => r.Get<long>("paragraph")));
        Assert.Equal([5L, 19L], result.Where(r => r["agency"] is "Xinhua").Select(r => r.Get<long>("paragraph")));
        Assert.Equal("associate professor", result[0]["post"]);
        Assert.Equal(8, result[0].Get<string[]>("about").Length);
        Assert.Equal("director general", result[2]["post"]);
        Assert.Equal(7, KnowledgeGraph.Sco.Claims.Count);
    }

    [Fact]
    public void Which_facts_rest_on_inference_alone()
    {
        QueryResult result = Graph.Query(
            "MATCH (a)-[r]->(b) WHERE r.evidence = 'inferred' RETURN a.name, type(r) AS type, b.name, r.because AS because, r.paragraphs AS paragraphs");
        Assert.Equal(11, result.Count);
        Assert.All(result, row => Assert.False(string.IsNullOrEmpty(row.Get<string>("because"))));
        Assert.All(result, row => Assert.NotEmpty(row.Get<long[]>("paragraphs")));
        Assert.Equal(11, KnowledgeGraph.Sco.Facts.Count(f => f.IsInferred));
    }

    [Fact]
    public void Which_paragraphs_mention_an_entity() => Assert.Equal(
        [12L, 13L, 15L, 20L],
        Graph.Query<long>("MATCH (:Country {name: 'Pakistan'})-[:MENTIONED_IN]->(p:Passage) WHERE p.paragraph > 1 RETURN p.paragraph ORDER BY p.paragraph"));

    [Fact]
    public void Which_entities_are_mentioned_together_most()
    {
        Row row = Graph.Query(
            """
            MATCH (a)-[:MENTIONED_IN]->(p:Passage)<-[:MENTIONED_IN]-(b) WHERE a.key < b.key
            WITH a, b, count(p) AS together, collect(p.paragraph) AS paragraphs
            RETURN a.name, b.name, together, paragraphs ORDER BY together DESC, a.key, b.key LIMIT 1
            """)[0];
        Assert.Equal(row.Get<long>("together"), row.Get<long[]>("paragraphs").Length);
        Assert.Contains("Shanghai Cooperation Organisation", row.Take(2));
    }

    [Theory]
    [InlineData("algo.pageRank", "score")]
    [InlineData("algo.degree", "degree")]
    [InlineData("algo.betweenness", "score")]
    public void The_most_central_country_by_corridors_is_China(string procedure, string column) => Assert.Equal(
        "China",
        Graph.Query(
            $$"""
            CALL {{procedure}}({labels: ['Corridor', 'Country'], types: ['CONNECTS'], direction: 'both'}) YIELD node, {{column}} AS score
            WITH node, score WHERE node:Country
            RETURN node.name ORDER BY score DESC LIMIT 1
            """).Scalar<string>());
}
