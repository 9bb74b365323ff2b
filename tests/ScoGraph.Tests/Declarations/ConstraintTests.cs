namespace ScoGraph.Tests.Declarations;

/// <summary>Each kind of constraint, kept by every way in.</summary>
public sealed class ConstraintTests : IDisposable
{
    private readonly Graph _graph = new();

    public void Dispose() => _graph.Dispose();

    private QueryException Refused(string query)
    {
        QueryException refused = Assert.Throws<QueryException>(() => _graph.Query(query));
        Assert.Equal((ErrorCategory.ConstraintValidationFailed, "ConstraintViolation"), (refused.Category, refused.Detail));
        return refused;
    }

    private long Count(string pattern) => _graph.Query($"MATCH {pattern} RETURN count(*)").Scalar<long>();

    [Fact]
    public void A_unique_value_is_refused_the_second_time_with_constraint_element_and_value()
    {
        _graph.Declare(GraphConstraint.Unique("City", "name"));
        _graph.Query("CREATE (:City {name: 'Osh'}), (:City), (:City), (:Town {name: 'Osh'})");
        QueryException refused = Refused("CREATE (:River), (:City {name: 'Osh'})");
        Assert.Equal("The constraint 'unique_City_name' is violated by the node #5 (:City): its name 'Osh' is that of the node #0.", refused.Reason);
        Assert.Equal("MERGE finds the one that is there; or give it another value.", refused.Hint);
        Assert.Equal(0, Count("(:River)"));
    }

    [Theory]
    [InlineData("MATCH (t:Town) SET t:City")]
    [InlineData("MATCH (c:City {name: 'Naryn'}) SET c.name = 'Osh'")]
    [InlineData("MATCH (c:City {name: 'Naryn'}) SET c = {name: 'Osh'}")]
    [InlineData("UNWIND [1, 1.0] AS n CREATE (:City {name: n})")]
    [InlineData("UNWIND range(1, 200) AS n CREATE (:City {name: n % 199})")]
    [InlineData("MERGE (c:City {name: 'Osh', size: 1})")]
    public void Every_clause_obeys_a_unique_constraint(string query)
    {
        _graph.Declare(GraphConstraint.Unique("City", "name"));
        _graph.Query("CREATE (:City {name: 'Osh'}), (:City {name: 'Naryn'}), (:Town {name: 'Osh'})");
        Refused(query);
        Assert.Equal(3, Count("(n)"));
    }

    [Theory]
    [InlineData("MATCH (a:City {name: 'Osh'}), (b:City {name: 'Naryn'}) SET a.name = 'Naryn', b.name = 'Osh'")]
    [InlineData("MATCH (c:City {name: 'Osh'}) DELETE c CREATE (:City {name: 'Osh'})")]
    [InlineData("MATCH (c:City {name: 'Osh'}) REMOVE c:City CREATE (:City {name: 'Osh'})")]
    [InlineData("MERGE (c:City {name: 'Osh'}) SET c.size = 1")]
    [InlineData("UNWIND ['a', 'a', 'b'] AS name MERGE (:City {name: name})")]
    [InlineData("CREATE (:City {name: NULL}), (:City)")]
    public void What_holds_at_the_end_of_a_statement_counts(string query)
    {
        _graph.Declare(GraphConstraint.Unique("City", "name"));
        _graph.Query("CREATE (:City {name: 'Osh'}), (:City {name: 'Naryn'})");
        _graph.Query(query);
    }

    [Fact]
    public void A_constraint_of_several_properties_is_about_all_of_them()
    {
        _graph.Declare(GraphConstraint.Unique("City", "name", "country"));
        _graph.Query("CREATE (:City {name: 'Osh', country: 'kg'}), (:City {name: 'Osh', country: 'xx'}), (:City {name: 'Osh'}), (:City {name: 'Osh'})");
        Assert.Equal(
            "The constraint 'unique_City_name_country' is violated by the node #4 (:City): its name 'Osh' and country 'kg' are those of the node #0.",
            Refused("CREATE (:City {name: 'Osh', country: 'kg'})").Reason);
    }

    [Fact]
    public void A_key_asks_for_every_property()
    {
        _graph.Declare(GraphConstraint.Key("City", "name", "country").Named("city key"));
        Assert.Equal(
            "The constraint 'city key' is violated by the node #0 (:City): it has no country.", Refused("CREATE (:City {name: 'Osh'})").Reason);
        _graph.Query("CREATE (:City {name: 'Osh', country: 'kg'})");
        Refused("MATCH (c:City) REMOVE c.name");
        Refused("CREATE (:City {name: 'Osh', country: 'kg'})");
    }

    [Fact]
    public void A_property_that_must_exist_cannot_be_left_out_or_removed()
    {
        _graph.Declare(GraphConstraint.Exists(DeclarationTarget.Relationships("ROAD"), "km"));
        _graph.Query("CREATE (a:City)-[:ROAD {km: 610}]->(b:City), (a)-[:RIVER]->(b)");
        Assert.Equal(
            "The constraint 'exists_ROAD_km' is violated by the relationship #0 [:ROAD]: it has no km.",
            Refused("MATCH ()-[r:ROAD]->() SET r.km = NULL").Reason);
        Refused("MATCH (a:City), (b:City) CREATE (a)-[:ROAD]->(b)");
        _graph.Query("MATCH ()-[r:ROAD]->() SET r.km = NULL DELETE r");
    }

    [Fact]
    public void A_relationship_may_be_unique_too()
    {
        _graph.Declare(GraphConstraint.Unique(DeclarationTarget.Relationships("ROAD"), "id"));
        _graph.Query("CREATE (a)-[:ROAD {id: 1}]->(b), (a)-[:RIVER {id: 1}]->(b)");
        Assert.Equal(
            "The constraint 'unique_ROAD_id' is violated by the relationship #2 [:ROAD]: its id 1 is that of the relationship #0.",
            Refused("CREATE ()-[:ROAD {id: 1.0}]->()").Reason.Replace("1.0", "1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'Osh'", true)]
    [InlineData("5", true)]
    [InlineData("['a', 'b']", true)]
    [InlineData("[]", true)]
    [InlineData("null", true)]
    [InlineData("5.0", false)]
    [InlineData("[1]", false)]
    [InlineData("['a', null]", false)]
    [InlineData("date('2024-07-03')", false)]
    public void A_type_is_one_of_those_named(string value, bool fits)
    {
        _graph.Declare(GraphConstraint.Type("City", "name", PropertyTypes.String | PropertyTypes.Integer | PropertyTypes.StringList));
        if (fits)
            _graph.Query($"CREATE (:City {{name: {value}}})");
        else
            Assert.EndsWith(", and not INTEGER | STRING | LIST<STRING NOT NULL>.", Refused($"CREATE (:City {{name: {value}}})").Reason);
    }

    [Fact]
    public void A_failed_statement_leaves_a_transaction_usable()
    {
        _graph.Declare(GraphConstraint.Unique("City", "name"));
        using Transaction transaction = _graph.BeginTransaction();
        transaction.Query("CREATE (:City {name: 'Osh'})");
        Assert.Throws<QueryException>(() => transaction.Query("CREATE (:City {name: 'Naryn'}), (:City {name: 'Osh'})"));
        transaction.Query("CREATE (:City {name: 'Naryn'})");
        transaction.Commit();
        Assert.Equal(2, Count("(:City)"));
    }

    [Fact]
    public void Objects_that_are_brought_in_obey()
    {
        _graph.Declare(GraphConstraint.Unique("City", "code"));
        _graph.Upsert([new City("Osh", 1), new City("Naryn", 2)], "City", "name");
        Assert.Throws<QueryException>(() => _graph.Upsert([new City("Talas", 2)], "City", "name"));
        Assert.Equal(2, Count("(:City)"));
    }

    [Fact]
    public void A_graph_of_another_library_obeys()
    {
        _graph.Declare(GraphConstraint.Unique("City", "name"));
        QuikGraph.AdjacencyGraph<string, QuikGraph.Edge<string>> other = new();
        other.AddVertexRange(["a", "b"]);
        QuikGraphMapping<string, QuikGraph.Edge<string>> mapping = new()
        {
            Labels = _ => ["City"],
            VertexProperties = _ => [KeyValuePair.Create<string, object?>("name", "Osh")],
            Type = _ => "ROAD",
        };
        ConstraintException refused = Assert.Throws<ConstraintException>(() => _graph.Add(other, mapping));
        Assert.Equal("The constraint 'unique_City_name' is violated by the node #1 (:City): its name 'Osh' is that of the node #0.", refused.Message);
        Assert.Equal(0, Count("(n)"));
    }

    private sealed record City(string Name, int Code);
}
