using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Binding;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Planning.Printing;
using ScoGraph.Syntax;
using ScoGraph.Testing.Cases;

namespace ScoGraph.Planning.Tests;

/// <summary>
/// Plans as text. A file a pass in Cases/, which anybody can add to; after a change that is meant, run with SCOGRAPH_REWRITE_CASES=1 and
/// read the difference.
/// </summary>
public sealed class GoldenPlanTests
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> data = [];
        foreach (string file in Files())
        {
            foreach (PlanCase plan in PlanCase.Read(file))
                data.Add(Path.GetFileNameWithoutExtension(file), plan.Query);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plan_is_the_golden_one(string file, string query)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Cases", file + ".txt");
        PlanCase expected = PlanCase.Read(path).Single(c => c.Query == query);
        string actual = Explain(query, []);
        if (Environment.GetEnvironmentVariable("SCOGRAPH_REWRITE_CASES") == "1")
            Rewrite(file, expected with { Plan = actual });
        else
            Assert.Equal(expected.Plan, actual);
    }

    [Fact]
    public void Every_pass_has_cases_on_which_it_acts()
    {
        foreach (string pass in Planner.PassNames)
        {
            string path = Path.Combine(AppContext.BaseDirectory, "Cases", pass + ".txt");
            Assert.True(File.Exists(path), $"The pass {pass} has no file of cases.");
            Assert.Contains(PlanCase.Read(path), c => Explain(c.Query, []) != Explain(c.Query, [pass]));
        }
    }

    private static string Explain(string query, ImmutableHashSet<string> disabled)
    {
        ParsedQuery parsed = CypherParser.Parse(query);
        Assert.Null(parsed.Error);
        BindResult bound = Binder.Bind(parsed.Statement!, query, FunctionRegistry.Default, new ProcedureRegistry([]));
        Assert.Null(bound.Error);
        return PlanPrinter.Print(Planner.Plan(bound.Statement!, SampleGraph.Counts, new PlannerOptions { DisabledPasses = disabled }))
            .TrimEnd('\n');
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.txt").Order(StringComparer.Ordinal);

    private static void Rewrite(string file, PlanCase changed, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "Cases", file + ".txt");
        IEnumerable<PlanCase> cases = [.. PlanCase.Read(path).Select(c => c.Query == changed.Query ? changed : c)];
        File.WriteAllText(path, string.Concat(cases.Select(c => c.Write())));
    }
}
