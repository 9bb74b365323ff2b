using System.Globalization;
using ScoGraph.Conformance.Reporting;
using ScoGraph.Conformance.Running;
using ScoGraph.Testing;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Conformance;

/// <summary>The openCypher Technology Compatibility Kit, whole: every scenario is a test of its own.</summary>
public sealed class KitTests(KitRun run) : IClassFixture<KitRun>
{
    public static IEnumerable<object[]> Scenarios => KitReader.All.Value.Select(s => new object[] { s.Feature, s.Name });

    [KitTheory]
    [MemberData(nameof(Scenarios))]
    public void Scenario(string feature, string name)
    {
        ScenarioOutcome outcome = run.Outcomes[(feature, name)];
        Assert.True(outcome.Kind == OutcomeKind.Passed, $"{outcome.Kind}: {outcome.Message}");
    }

    /// <summary>floor.txt holds the number of scenarios of the kit's public part that pass; it only rises.</summary>
    [KitFact]
    public void As_many_scenarios_pass_as_the_floor_says()
    {
        int floor = int.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "floor.txt")), CultureInfo.InvariantCulture);
        Assert.InRange(run.Outcomes.Values.Count(o => o.Kind == OutcomeKind.Passed), floor, int.MaxValue);
    }
}

/// <summary>Runs the kit once for all tests, on all cores, and writes the report.</summary>
public sealed class KitRun
{
    public KitRun()
    {
        ScenarioOutcome[] outcomes = [.. KitReader.All.Value.AsParallel().AsOrdered().Select(ScenarioRunner.Run)];
        Outcomes = outcomes.ToDictionary(o => (o.Scenario.Feature, o.Scenario.Name));
        if (outcomes.Length > 0)
            KitReport.Write(Path.Combine(Checkout.Root, "artifacts", "tck"), outcomes);
    }

    /// <summary>How each scenario ended, by feature and name.</summary>
    public IReadOnlyDictionary<(string Feature, string Name), ScenarioOutcome> Outcomes { get; }
}
