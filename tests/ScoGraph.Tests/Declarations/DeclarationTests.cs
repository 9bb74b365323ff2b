namespace ScoGraph.Tests.Declarations;

/// <summary>Declaring, dropping, and what is told of it.</summary>
public sealed class DeclarationTests : IDisposable
{
    private readonly Graph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void A_constraint_that_the_data_violate_is_refused_with_the_element()
    {
        _graph.Query("CREATE (:City {name: 'Osh'}), (:City {name: 'Osh'})");
        ConstraintException refused = Assert.Throws<ConstraintException>(() => _graph.Declare(GraphConstraint.Unique("City", "name")));
        Assert.Equal("The constraint 'unique_City_name' is violated by the node #1 (:City): its name 'Osh' is that of the node #0.", refused.Message);
        Assert.Equal("MERGE finds the one that is there; or give it another value.", refused.Hint);
        Assert.Throws<ConstraintException>(() => _graph.Declare(GraphConstraint.Exists("City", "size")));
        Assert.Throws<ConstraintException>(() => _graph.Declare(GraphConstraint.Key("City", "name")));
        Assert.Throws<ConstraintException>(() => _graph.Declare(GraphConstraint.Type("City", "name", PropertyTypes.Date)));
        Assert.Empty(_graph.Declarations);
        _graph.Declare(GraphConstraint.Type("City", "name", PropertyTypes.String));
    }

    [Fact]
    public void A_dropped_constraint_is_not_kept()
    {
        _graph.Declare(GraphConstraint.Unique("City", "name"));
        _graph.Query("CREATE (:City {name: 'Osh'})");
        _graph.Drop("unique_City_name");
        _graph.Query("CREATE (:City {name: 'Osh'})");
        Assert.Empty(_graph.Declarations);
    }

    [Fact]
    public void Declaring_the_same_again_does_nothing()
    {
        List<GraphCommit> commits = [];
        _graph.Declare(GraphIndex.On("City", "name"));
        using IDisposable subscription = _graph.Subscribe(new Listener(commits));
        _graph.Declare(GraphIndex.On("City", "name"));
        Assert.Empty(commits);
    }

    [Fact]
    public void A_name_is_given_once()
    {
        _graph.Declare(GraphIndex.On("City", "name").Named("cities"));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => _graph.Declare(GraphIndex.On("City", "size").Named("cities")));
        Assert.Equal(
            "The name of INDEX cities FOR (n:City) ON (n.size) is taken: INDEX cities FOR (n:City) ON (n.name) is declared."
            + " Drop that one first, or give this one another name.",
            refused.Message);
    }

    [Fact]
    public void What_is_not_declared_cannot_be_dropped()
    {
        _graph.Declare(GraphIndex.On("City", "name"));
        Assert.Equal(
            "No constraint or index is named 'index_city_name'. Did you mean 'index_City_name'?",
            Assert.Throws<ArgumentException>(() => _graph.Drop("index_city_name")).Message);
    }

    [Fact]
    public void A_transaction_declares_and_drops_with_its_data()
    {
        using (Transaction transaction = _graph.BeginTransaction())
        {
            transaction.Query("CREATE (:City {name: 'Osh'})");
            transaction.Declare(GraphConstraint.Unique("City", "name"));
            Assert.Throws<QueryException>(() => transaction.Query("CREATE (:City {name: 'Osh'})"));
            Assert.Single(transaction.Declarations);
            Assert.Empty(_graph.Declarations);
        }

        Assert.Empty(_graph.Declarations);
        using (Transaction transaction = _graph.BeginTransaction())
        {
            transaction.Declare(GraphConstraint.Unique("City", "name"));
            transaction.Drop("unique_City_name");
            transaction.Declare(GraphConstraint.Exists("City", "name"));
            transaction.Commit();
        }

        Assert.Equal("exists_City_name", Assert.Single(_graph.Declarations).Name);
    }

    [Fact]
    public void The_record_of_a_commit_holds_the_change_and_a_snapshot_what_held()
    {
        List<GraphCommit> commits = [];
        using IDisposable subscription = _graph.Subscribe(new Listener(commits));
        GraphConstraint constraint = GraphConstraint.Unique("City", "name");
        _graph.Declare(constraint);
        GraphView declared = _graph.Snapshot();
        _graph.Drop(constraint.Name);
        Assert.Equal(
            [("unique_City_name", null, constraint), ("unique_City_name", constraint, null)],
            commits.Select(commit => Assert.Single(commit.Changes.Schema)).Select(change => (change.Name, change.Before, change.After)));
        Assert.Equal([constraint], declared.Declarations);
        Assert.Empty(_graph.Declarations);
    }

    [Fact]
    public void A_copy_has_constraints_of_its_own()
    {
        _graph.Declare(GraphConstraint.Unique("City", "name"));
        _graph.Query("CREATE (:City {name: 'Osh'})");
        using Graph copy = _graph.Copy();
        Assert.Throws<QueryException>(() => copy.Query("CREATE (:City {name: 'Osh'})"));
        copy.Drop("unique_City_name");
        copy.Query("CREATE (:City {name: 'Osh'})");
        Assert.Throws<QueryException>(() => _graph.Query("CREATE (:City {name: 'Osh'})"));
    }

    [Fact]
    public void The_schema_lists_them_as_the_language_declares_them()
    {
        _graph.Declare(GraphConstraint.Unique("City", "name", "country"));
        _graph.Declare(GraphConstraint.Key(DeclarationTarget.Relationships("ROAD"), "id"));
        _graph.Declare(GraphConstraint.Exists("two words", "a b"));
        _graph.Declare(GraphConstraint.Type("City", "size", PropertyTypes.Integer | PropertyTypes.Float));
        _graph.Declare(GraphIndex.On("City", "size"));
        Assert.Equal(
            [
                "CONSTRAINT `exists_two words_a b` FOR (n:`two words`) REQUIRE n.`a b` IS NOT NULL",
                "INDEX index_City_size FOR (n:City) ON (n.size)",
                "CONSTRAINT key_ROAD_id FOR ()-[r:ROAD]-() REQUIRE r.id IS RELATIONSHIP KEY",
                "CONSTRAINT type_City_size FOR (n:City) REQUIRE n.size IS :: INTEGER | FLOAT",
                "CONSTRAINT unique_City_name_country FOR (n:City) REQUIRE (n.name, n.country) IS UNIQUE",
            ],
            _graph.Schema().Declarations.Select(declaration => declaration.ToString()));
    }

    [Fact]
    public void What_makes_no_sense_cannot_be_declared()
    {
        Assert.Throws<ArgumentException>(() => GraphConstraint.Unique("City"));
        Assert.Throws<ArgumentException>(() => GraphConstraint.Unique("City", "a", "a"));
        Assert.Throws<ArgumentException>(() => GraphConstraint.Unique("", "a"));
        Assert.Throws<ArgumentException>(() => GraphIndex.On("City", ""));
        Assert.Throws<ArgumentException>(() => GraphConstraint.Type("City", "a", PropertyTypes.None));
        Assert.Throws<ArgumentException>(() => GraphIndex.On("City", "a").Named(""));
        Assert.Throws<ArgumentNullException>(() => _graph.Declare(null!));
    }

    private sealed class Listener(List<GraphCommit> commits) : ICommitListener
    {
        public void Committed(GraphCommit commit) => commits.Add(commit);
    }
}
