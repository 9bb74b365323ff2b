namespace ScoGraph.Sqlite.Tests;

/// <summary>Full text: what words find, in which state, and how it is asked.</summary>
public sealed class TextTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SqliteGraph _graph;

    public TextTests()
    {
        _graph = SqliteGraph.Open(_folder.File());
        _graph.Query("""
            CREATE (:City {name: 'Almaty', about: 'a city below the snowy mountains'}),
                   (:City {name: 'Zürich', about: 'banks by a lake', aliases: ['Turicum', 'Limmat city']}),
                   (:Country {name: 'Kyrgyzstan', about: 'mountains and lakes'}),
                   (:Country {name: 'Kazakhstan', about: 'a steppe; Almaty is in it'}),
                   (:Person {name: 'Almaty'})
            """);
        _graph.Query("MATCH (a:City {name: 'Almaty'}), (k:Country {name: 'Kazakhstan'}) CREATE (a)-[:IN {note: 'since the old days'}]->(k)");
        _graph.Declare(GraphIndex.FullText(DeclarationTarget.Nodes("City", "Country"), "name", "about", "aliases").Named("places"));
        _graph.Declare(GraphIndex.FullText(DeclarationTarget.Relationships("IN"), "note").Named("notes"));
        _graph.Declare(GraphIndex.Trigrams(DeclarationTarget.Nodes("City", "Country"), "name").Named("names"));
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("almaty", "Almaty Kazakhstan")]
    [InlineData("ALMATY", "Almaty Kazakhstan")]
    [InlineData("zurich", "Zürich")]
    [InlineData("Zürich", "Zürich")]
    [InlineData("mountain", "")]
    [InlineData("mountain*", "Almaty Kyrgyzstan")]
    [InlineData("lake steppe", "Kazakhstan Zürich")]
    [InlineData("lake OR steppe", "Kazakhstan Zürich")]
    [InlineData("mountains AND snowy", "Almaty")]
    [InlineData("+mountains snowy", "Almaty Kyrgyzstan")]
    [InlineData("mountains NOT snowy", "Kyrgyzstan")]
    [InlineData("mountains -snowy", "Kyrgyzstan")]
    [InlineData("(lake OR lakes) AND (banks OR mountains)", "Kyrgyzstan Zürich")]
    [InlineData("\"snowy mountains\"", "Almaty")]
    [InlineData("\"mountains snowy\"", "")]
    [InlineData("name:almaty", "Almaty")]
    [InlineData("about:(almaty OR banks)", "Kazakhstan Zürich")]
    [InlineData("turicum", "Zürich")]
    [InlineData("\"Turicum Limmat\"", "")]
    [InlineData("\"Limmat city\"", "Zürich")]
    [InlineData("- ! ...", "")]
    [InlineData("", "")]
    public void Words_find_what_has_them(string words, string names) => Assert.Equal(names, Places(_graph, words));

    [Fact]
    public void The_best_come_first_and_can_be_counted_off()
    {
        IReadOnlyList<(string Name, double Score)> all =
        [
            .. _graph.Query("CALL db.index.fulltext.queryNodes('places', 'almaty mountains') YIELD node, score RETURN node.name AS name, score")
                .Select(row => (row.Get<string>("name"), row.Get<double>("score"))),
        ];
        Assert.Equal("Almaty", all[0].Name);
        Assert.Equal(all.OrderByDescending(hit => hit.Score), all);
        Assert.All(all, hit => Assert.True(hit.Score > 0));
        Assert.Equal(
            all[1].Name,
            _graph.Query("CALL db.index.fulltext.queryNodes('places', 'almaty mountains', {skip: 1, limit: 1}) YIELD node RETURN node.name")
                .Scalar<string>());
    }

    [Fact]
    public void Relationships_have_texts_too() => Assert.Equal(
        "since the old days",
        _graph.Query("CALL db.index.fulltext.queryRelationships('notes', 'old') YIELD relationship AS r RETURN r.note").Scalar<string>());

    [Theory]
    [InlineData("kazakstan", "Kazakhstan")]
    [InlineData("Kirgizstan", "Kyrgyzstan")]
    [InlineData("zuerich", "Zürich")]
    [InlineData("almati", "Almaty")]
    [InlineData("qqqqqq", "")]
    public void Trigrams_find_names_as_people_type_them(string typed, string first) => Assert.Equal(
        first,
        _graph.Query("CALL db.index.fulltext.queryNodes('names', $typed) YIELD node RETURN node.name LIMIT 1", ("typed", typed))
            .Select(row => row.Get<string>(0)).FirstOrDefault(""));

    [Fact]
    public void Every_state_has_the_texts_of_its_own()
    {
        GraphView before = _graph.Snapshot();
        long commit = _graph.LastCommit;
        _graph.Query("MATCH (c:City {name: 'Almaty'}) SET c.about = 'apples'");
        _graph.Query("MATCH (c:Country {name: 'Kyrgyzstan'}) REMOVE c:Country");
        _graph.Query("MATCH (c:Country {name: 'Kazakhstan'}) DETACH DELETE c");
        _graph.Query("MATCH (p:Person) SET p:City, p.about = 'snowy'");
        Assert.Equal(("Almaty", ""), (Places(_graph, "apples"), Places(before, "apples")));
        Assert.Equal(("", "Almaty Kyrgyzstan"), (Places(_graph, "mountains"), Places(before, "mountains")));
        Assert.Equal(("Almaty", "Almaty"), (Places(_graph, "snowy"), Places(before, "snowy")));
        Assert.Equal(("", "Kazakhstan"), (Places(_graph, "steppe"), Places(before, "steppe")));
        Assert.Equal("Almaty Kyrgyzstan", Places(_graph.AsOf(commit), "mountains"));
        Assert.Equal("Almaty", Places(_graph, "apples"));
    }

    [Fact]
    public void A_transaction_finds_what_it_wrote()
    {
        using Transaction transaction = _graph.BeginTransaction();
        transaction.Query("CREATE (:City {name: 'Osh', about: 'silk'})");
        Assert.Equal(("Osh", ""), (Places(transaction, "silk"), Places(_graph, "silk")));
        transaction.Query("MATCH (c:City {name: 'Osh'}) SET c.about = 'bazaar'");
        Assert.Equal(("Osh", ""), (Places(transaction, "bazaar"), Places(transaction, "silk")));
        transaction.Rollback();
        Assert.Equal("", Places(_graph, "bazaar"));
    }

    [Fact]
    public void What_is_hidden_is_not_found()
    {
        _graph.Declare(ValidityRule.On("City", "founded", null));
        _graph.Query("MATCH (c:City {name: 'Almaty'}) SET c.founded = 1854");
        Assert.Equal("Kazakhstan", Places(_graph.ValidOn(new DateOnly(1800, 1, 1)), "almaty"));
    }

    [Fact]
    public void A_file_keeps_the_index_and_answers_after_it_is_opened_again()
    {
        _graph.Dispose();
        using SqliteGraph again = SqliteGraph.Open(_folder.File());
        Assert.Equal("Almaty Kazakhstan", Places(again, "almaty"));
        again.Checkpoint();
        again.Query("CREATE (:City {name: 'Osh', about: 'Almaty is far'})");
        Assert.Equal("Almaty Kazakhstan Osh", Places(again, "almaty"));
    }

    [Theory]
    [InlineData("place", "x", "There is no index of texts 'place'. Did you mean 'places'? Known are names, notes, places.")]
    [InlineData("notes", "x", "The index 'notes' is of relationships.")]
    [InlineData("places", "a (b", "This parenthesis is not closed. It stands at character 3 of 'a (b'.")]
    [InlineData("places", "a) b", "This parenthesis closes none. It stands at character 2 of 'a) b'.")]
    [InlineData("places", "\"a b", "This quotation mark is not closed. It stands at character 1 of '\"a b'.")]
    [InlineData("places", "nam:a", "The index has no property 'nam'; it has name, about, aliases. It stands at character 1 of 'nam:a'.")]
    [InlineData("places", "a AND", "There is nothing behind AND. It stands at character 6 of 'a AND'.")]
    [InlineData("places", "NOT a", "This says only what must not be there. It stands at character 1 of 'NOT a'.")]
    [InlineData("places", "astna~", "'~' is not known in an index of words; one of trigrams finds names with errors. It stands at character 6 of 'astna~'.")]
    public void What_is_wrong_is_told(string index, string words, string message)
    {
        QueryException error = Assert.Throws<QueryException>(
            () => _graph.Query("CALL db.index.fulltext.queryNodes($index, $words)", ("index", index), ("words", words)));
        Assert.Equal(message, error.Reason);
    }

    [Fact]
    public void Random_histories_find_what_a_scan_finds()
    {
        string[] words = ["ash", "birch", "cedar", "oak"];
        Random random = new(7);
        List<(GraphView State, string[] Texts)> states = [];
        for (int step = 0; step < 60; step++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => words[random.Next(words.Length)]));
            _graph.Query(
                random.Next(3) switch
                {
                    0 => "CREATE (:City {about: $text})",
                    1 => "MATCH (c:City) WITH c SKIP $at LIMIT 1 SET c.about = $text",
                    _ => "MATCH (c:City) WITH c SKIP $at LIMIT 1 REMOVE c:City",
                },
                ("text", text), ("at", random.Next(5)));
            GraphView state = _graph.Snapshot();
            states.Add((state, [.. state.Query("MATCH (c:City) RETURN coalesce(c.about, '')").Select(row => row.Get<string>(0))]));
        }

        foreach ((GraphView state, string[] texts) in states.OrderBy(_ => random.Next()))
        {
            foreach (string word in words)
            {
                Assert.Equal(
                    texts.Count(text => text.Split(' ').Contains(word)),
                    state.Query("CALL db.index.fulltext.queryNodes('places', $word) YIELD node RETURN count(node)", ("word", word)).Scalar<int>());
            }
        }
    }

    private static string Places(QuerySource source, string words) => string.Join(' ', source
        .Query("CALL db.index.fulltext.queryNodes('places', $words) YIELD node RETURN node.name AS name ORDER BY name", ("words", words))
        .Select(row => row.Get<string>("name")));
}
