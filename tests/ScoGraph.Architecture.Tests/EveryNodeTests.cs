using ScoGraph.Binding;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Trees;
using ScoGraph.Execution;
using ScoGraph.Execution.Statistics;
using ScoGraph.Functions;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Printing;
using ScoGraph.Planning.Running;
using ScoGraph.Procedures;
using ScoGraph.Syntax;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>
/// Every kind of node goes through the switches of the stages behind it. A new kind fails here until a query below has it; then every
/// forgotten case is an exception that names the class.
/// </summary>
public sealed class EveryNodeTests
{
    /// <summary>Together these hold every kind of node. All of them run.</summary>
    private static readonly string[] Queries =
    [
        "CREATE (:Person {name: 'Ann', age: 1})-[:KNOWS {since: 2000}]->(:Person:Friend {name: 'Bob', age: 2})",
        "MATCH p = (a:Person {name: $name})-[r:KNOWS]->(b:Person|Friend&!Nobody) WHERE a.age >= 1 AND NOT b.age < 2 RETURN p, r, b",
        "MATCH (a:%) WHERE a.age IS NOT NULL AND 0 < a.age <= 9 XOR a:Friend RETURN a.name STARTS WITH 'A', (a.age + 1) * -a.age",
        "MATCH (a)-[r:KNOWS*1..2 {since: 2000}]-(b) RETURN DISTINCT size(r) AS steps, a.name ORDER BY a.name DESC SKIP 0 LIMIT 5",
        "MATCH (a:Person) ((x)-[r:KNOWS]->(y) WHERE x.age < y.age){1,3} (b) RETURN x, r, b",
        "MATCH p = shortestPath((a:Person)-[*..3]->(b:Friend)) RETURN length(p)",
        "MATCH p = SHORTEST 2 GROUPS ((a:Person)-->(b) WHERE a.age < b.age) RETURN p",
        "MATCH (a)-[:KNOWS]->()-[:KNOWS]->() RETURN count(*)",
        "MATCH (a:Person), (b:Person) WHERE a.name = b.name RETURN a.age AS age, count(*)",
        "UNWIND range(1, 100) AS x MATCH (a:Person) WHERE a.age + 1 = x RETURN a.name, x",
        "MATCH (a:Person {name: $name})-[:KNOWS]->()-[:KNOWS]->(b) WHERE b.name <> 'Cid' RETURN count(DISTINCT b)",
        "MATCH ()-[r:KNOWS]->() WITH r MATCH (a)-[r]->(b) OPTIONAL MATCH (b)-->(c) RETURN *",
        "UNWIND [1, 2, 3] AS x WITH x, {half: x / 2} AS map WHERE x IN [1, 2] RETURN [x][..1], map['half'], map {.half, .*, also: x, x}",
        "MATCH (a:Person) RETURN count(*), collect(DISTINCT a.name), a.age % 2 = 0 AS even, CASE a.age % 2 = 0 WHEN true THEN 1 ELSE 2 END",
        "RETURN [x IN [1] WHERE x > 0 | x], all(x IN [1] WHERE x = 1), reduce(t = 0, x IN [1] | t + x), toUpper('a'), 'a' =~ '.', 'a' + $name",
        "MATCH (a:Person) WHERE (a)-[:KNOWS]->() OR EXISTS { MATCH (a)-->(b) WHERE b.age > a.age } RETURN [(a)-->(b) | b.name], COUNT { (a)--() }",
        "MATCH (a:Person) UNWIND range(1, 100) AS x MATCH (b:Person) WHERE (a)-->()-->(b) RETURN x, b.name",
        "MATCH (a:Person) RETURN [p = (a)-->(b) | length(p)], [(a)-->(b) | b]",
        "MATCH (a:Person)-->(b) WITH b, COUNT { (b)-->(c) WHERE c.age > 1 } AS n RETURN n, size([(b)-[r]->() | r]) AS s, count(*)",
        "MATCH (a:Person) WHERE a.age < 9 RETURN a.name",
        "UNWIND [null, $name] AS a WITH a WHERE a IS NULL MATCH (a)-->() RETURN a",
        "RETURN 1 AS x UNION ALL RETURN 2 AS x",
        "CALL db.labels() YIELD label AS name WHERE name <> '' RETURN name SKIP 1",
        "MATCH (a:Person) RETURN a.name LIMIT 1",
        "MATCH (a:Person) RETURN a.name ORDER BY a.name",
        "MERGE (a:Person {name: 'Cid'}) ON CREATE SET a.age = 3, a:New ON MATCH SET a += {seen: true} RETURN a",
        "MATCH (a:New) SET a['x'] = 1, a:$(['Other']) REMOVE a.name, a['x'], a:New DETACH DELETE a",
        "MATCH (a:$any(['Person', 'Friend'])) SET a = {name: a.name} FINISH",
        "FOREACH (x IN [1] | CREATE (:Made {x: x}))",
        "MATCH (a:Person) CALL (a) { MATCH (a)-->(b) RETURN b.name AS name } RETURN name IS :: STRING, [name] IS :: LIST<INTEGER | STRING>, name IS NORMALIZED",
        "UNWIND [1] AS x CALL (x) { CREATE (:Made {x: x}) } IN TRANSACTIONS OF 1 ROWS ON ERROR BREAK REPORT STATUS AS s RETURN CASE x WHEN > 1 THEN s END",
        "MATCH (a:Person)-[:KNOWS]->(b), (b)-[:LIKES]->(c)-[:IN]->(d) RETURN count(*)",
        "CREATE INDEX name_of IF NOT EXISTS FOR (n:Person) ON (n.name)",
        "{ RETURN 1 AS x NEXT RETURN x + 1 AS x } UNION { WHEN $name = 'Ann' THEN { RETURN 3 AS x } ELSE { RETURN 4 AS x } }",
        "MATCH REPEATABLE ELEMENTS WALK (a)-[:KNOWS]-{1,2}(b) RETURN b",
        "RETURN CAST('1' AS INTEGER) AS x, allReduce(t = 0, x IN [1] | t + x, t < 2) AS y",
        "LOAD CSV WITH HEADERS FROM 'cities.csv' AS row RETURN row.name",
        "MATCH (a)-[k:KNOWS]->(b)-[:LIKES]->(c) WHERE k.since < 2000 RETURN count(*)",
        "MATCH (a)-[:KNOWS]-(b)-[:KNOWS]-(c)-[:KNOWS]-(a) RETURN count(*)",
        "UNWIND range(1, 300) AS i CREATE (:Leaf {i: i})-[:HANGS]->(:Twig)",
        "MATCH (a:Leaf)-[:HANGS]->(b:Twig) RETURN count(*)",
        "MATCH (a:Leaf)-[:HANGS]->(b:Twig) MATCH (c)-[:HANGS]->(b) MATCH (a)-[:HANGS]->(c) RETURN count(*)",
        "UNWIND range(1, 5000) AS i CREATE (:Many {i: i})",
        "MATCH (m:Many) RETURN m.i AS i ORDER BY m.i % 7, i LIMIT 2",
    ];

    private static readonly Dictionary<string, object?> Parameters = new() { ["name"] = "Ann" };

    private static readonly QueryOptions Options = new()
    {
        ImportFolder = Path.Combine(
        Checkout.Root, "tests", "ScoGraph.Tests", "Language", "Files")
    };

    private static readonly Type[] BoundRoots = [typeof(BoundExpression), typeof(BoundClause), typeof(BoundUpdate), typeof(BoundLabels)];

    [Fact]
    public void Every_syntax_node_is_printed()
    {
        AssertAll(NodeTypes.Declared(typeof(SyntaxNode)), Queries.Select(query => (object)Parse(query)));
        foreach (string query in Queries)
        {
            string printed = QueryPrinter.Print(Parse(query));
            Assert.Equal(printed, QueryPrinter.Print(Parse(printed)));
        }
    }

    /// <summary>What ORDER BY asks of a projection: whether two pieces read the same.</summary>
    [Fact]
    public void Every_syntax_node_is_compared()
    {
        foreach (string query in Queries)
            Assert.True(SyntaxTrees.Same(Parse(query).Query, Parse(query).Query), query);
    }

    [Fact]
    public void Every_syntax_node_is_bound()
    {
        using Graph graph = new();
        AssertAll(NodeTypes.Declared(BoundRoots), Queries.Select(Bind).SelectMany(bound => new object[] { bound, Plan(bound, graph) }));
    }

    [Fact]
    public void Every_bound_node_is_planned_and_run()
    {
        using Graph graph = new();
        graph.Declare(GraphIndex.On("Person", "age"));
        HashSet<string> met = [];
        foreach (string query in Queries)
        {
            met.UnionWith(NodeTypes.In(Plan(Bind(query), graph)));
            Assert.NotEmpty(graph.Query("EXPLAIN " + query, Parameters, Options).Plan!);
            graph.Query(query, Parameters, Options);
        }

        met.UnionWith(NodeTypes.In(RunForeignRows(Plan(Bind("RETURN 1 AS x"), graph), graph)));
        AssertAll(NodeTypes.Declared(typeof(LogicalOperator)), met);
    }

    /// <summary>Only an executor puts rows of another engine into a plan: here a reader of one row does.</summary>
    private static LogicalPlan RunForeignRows(LogicalPlan plan, Graph graph)
    {
        LogicalPlan around = plan with { Root = new LogicalForeignRows([.. plan.Columns.Select(c => c.Variable)], new OneRow()) };
        Assert.Contains("ForeignRows x", PlanPrinter.Print(around), StringComparison.Ordinal);
        Assert.Contains("  one row", PlanPrinter.Print(around), StringComparison.Ordinal);
        CollectedRows rows = new();
        PlanExecutor.Instance.Prepare(around).Execute(
            new QueryRun
            {
                Snapshot = graph.ReadState(),
                Parameters = new Dictionary<string, Value>(),
                Watch = new QueryWatch(new QueryLimits(), TimeProvider.System, "", CancellationToken.None),
            },
            rows);
        Assert.Equal(1, Assert.Single(rows.Rows)[0].AsInteger());
        return around;
    }

    private static Statement Parse(string query)
    {
        ParsedQuery parsed = CypherParser.Parse(query);
        return parsed.Statement ?? throw new QueryException(parsed.Error!, query);
    }

    private static BoundStatement Bind(string query)
    {
        BindResult result = Binder.Bind(Parse(query), query, FunctionRegistry.Default, BuiltInProcedures.Registry);
        return result.Statement ?? throw new QueryException(result.Error!, query);
    }

    private static LogicalPlan Plan(BoundStatement statement, Graph graph) =>
        Planner.Plan(statement, new SnapshotCounts(graph.ReadState()), PlannerOptions.Default);

    private static void AssertAll(SortedSet<string> declared, IEnumerable<object> trees) =>
        AssertAll(declared, trees.SelectMany(NodeTypes.In).ToHashSet());

    private static void AssertAll(SortedSet<string> declared, HashSet<string> met) =>
        Assert.True(declared.IsSubsetOf(met), $"No query of this test has a {string.Join(", a ", declared.Except(met))}; add one.");

    private sealed class OneRow : IForeignRows, IForeignReader
    {
        private bool _isRead;

        public string Description => "one row";

        public IForeignReader Open(IGraphSnapshot snapshot, IReadOnlyDictionary<string, Value> parameters, QueryWatch watch) =>
            new OneRow();

        public bool Read(Span<Value> row)
        {
            row[0] = Value.FromInteger(1);
            return !_isRead && (_isRead = true);
        }

        public void Dispose()
        {
        }
    }

    private sealed class CollectedRows : IRowSink
    {
        public List<Value[]> Rows { get; } = [];

        public bool Push(ReadOnlySpan<Value> row)
        {
            Rows.Add(row.ToArray());
            return true;
        }
    }
}
