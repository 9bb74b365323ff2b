using FsCheck.Xunit;

namespace ScoGraph.Properties.Declarations;

/// <summary>
/// No sequence of statements leaves a constraint violated, and a refused statement leaves no trace; held against a plain checker of all
/// elements, in memory and in a file that is opened again.
/// </summary>
public sealed class ConstraintLawTests
{
    [Property(MaxTest = 150)]
    public void In_memory(int seed)
    {
        using Graph graph = new();
        Run(graph, new Random(seed), 40, [], _ => { });
    }

    [Property(MaxTest = 25)]
    public void In_a_file(int seed)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.scograph");
        try
        {
            Random random = new(seed);
            HashSet<PlainConstraint> declared = [];
            string left;
            using (SqliteGraph graph = SqliteGraph.Open(path))
            {
                Run(graph, random, 20, declared, _ => { });
                left = GraphContent.Of(graph).Write();
            }

            using SqliteGraph again = SqliteGraph.Open(path);
            Assert.Equal(left, GraphContent.Of(again).Write());
            Run(again, random, 20, declared, _ => { });
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_statements_change_the_graph_and_are_refused()
    {
        (int kept, int refused, int violations) = (0, 0, 0);
        for (int seed = 0; seed < 40; seed++)
        {
            using Graph graph = new();
            Run(graph, new Random(seed), 40, [], failure =>
            {
                kept += failure is null ? 1 : 0;
                refused += failure is null ? 0 : 1;
                violations += failure?.Category == ErrorCategory.ConstraintValidationFailed ? 1 : 0;
            });
        }

        Assert.True(kept > 400 && refused > 100 && violations > 50, $"{kept} kept, {refused} refused, {violations} for a constraint");
    }

    private static void Run(Graph graph, Random random, int steps, HashSet<PlainConstraint> declared, Action<QueryException?> tell)
    {
        RandomStatement statements = new(random);
        for (int step = 0; step < steps; step++)
        {
            if (random.Next(4) == 0)
            {
                Together(graph, statements, random, declared, tell);
                continue;
            }

            if (random.Next(8) == 0)
                tell(Ask(graph, statements.Batched(), mayCommit: true));
            else
                tell(One(graph, statements, random, declared));
            Check(graph, declared);
        }
    }

    private static void Together(
        Graph graph, RandomStatement statements, Random random, HashSet<PlainConstraint> declared, Action<QueryException?> tell)
    {
        string before = GraphContent.Of(graph).Write();
        HashSet<PlainConstraint> within = [.. declared];
        using Transaction transaction = graph.BeginTransaction();
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            tell(One(transaction, statements, random, within));
            Check(transaction, within);
        }

        Assert.Equal(before, GraphContent.Of(graph).Write());
        if (random.Next(3) == 0)
        {
            transaction.Rollback();
            Assert.Equal(before, GraphContent.Of(graph).Write());
        }
        else
        {
            string after = GraphContent.Of(transaction).Write();
            transaction.Commit();
            Assert.Equal(after, GraphContent.Of(graph).Write());
            declared.Clear();
            declared.UnionWith(within);
        }

        Check(graph, declared);
    }

    private static QueryException? One(QuerySource graph, RandomStatement statements, Random random, HashSet<PlainConstraint> declared)
    {
        if (random.Next(4) > 0)
            return Ask(graph, statements.Next());
        PlainConstraint constraint = PlainConstraint.All[random.Next(PlainConstraint.All.Count)];
        if (declared.Contains(constraint))
        {
            Assert.Null(Ask(graph, $"DROP CONSTRAINT {constraint.Name}"));
            declared.Remove(constraint);
            return null;
        }

        QueryException? failure = Ask(graph, constraint.Statement);
        bool holds = constraint.Holds(GraphContent.Of(graph));
        Assert.True(holds == (failure is null), $"{constraint.Statement} {(holds ? "holds" : "does not hold")}: {failure?.Message}");
        if (failure is null)
            declared.Add(constraint);
        return failure;
    }

    private static QueryException? Ask(QuerySource graph, string statement, bool mayCommit = false)
    {
        string before = GraphContent.Of(graph).Write();
        try
        {
            graph.Query(statement);
            return null;
        }
        catch (QueryException failure)
        {
            if (!mayCommit)
                Assert.Equal(before, GraphContent.Of(graph).Write());
            return failure;
        }
    }

    private static void Check(QuerySource graph, HashSet<PlainConstraint> declared)
    {
        GraphContent content = GraphContent.Of(graph);
        Assert.Empty(declared.Where(constraint => !constraint.Holds(content)).Select(constraint => constraint.Statement));
        Assert.Equal(declared.Select(constraint => constraint.Name).Order(), graph.ReadState().Catalog.All.Select(d => d.Name).Order());
    }
}
