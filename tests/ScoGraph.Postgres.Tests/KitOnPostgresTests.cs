using ScoGraph.Conformance.Running;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;
using Xunit.Abstractions;

namespace ScoGraph.Postgres.Tests;

/// <summary>The openCypher Technology Compatibility Kit on graphs in PostgreSQL, each scenario in a schema of its own.</summary>
public sealed class KitOnPostgresTests(ITestOutputHelper output)
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_KIT") == "all";

    [PostgresKitFact]
    public void Every_scenario_passes()
    {
        // On a machine with time a whole run; else a seeded part of the kit.
        Scenario[] scenarios = [.. KitReader.All.Value];
        Assert.NotEmpty(scenarios);
        if (!IsWhole)
        {
            Random random = new(18);
            random.Shuffle(scenarios);
            scenarios = scenarios[..400];
        }

        string[] failed = [.. scenarios.AsParallel().AsOrdered()
            .Select(scenario => ScenarioRunner.Run(scenario, procedures => TestServer.NewGraph(procedures)))
            .Where(outcome => outcome.Kind != OutcomeKind.Passed)
            .Select(outcome => $"{outcome.Scenario.Feature}: {outcome.Scenario.Name}: {outcome.Kind} {outcome.Message}")];
        Assert.True(failed.Length == 0, $"{failed.Length} of {scenarios.Length}:\n{string.Join('\n', failed.Take(40))}");
    }

    [PostgresKitFact]
    public void More_than_half_of_what_reads_a_graph_runs_wholly_in_SQL()
    {
        ReadingScenario[] scenarios = [.. ReadingScenario.All];
        if (!IsWhole)
        {
            Random random = new(18);
            random.Shuffle(scenarios);
            scenarios = scenarios[..80];
        }

        PlanShare share = new();
        Parallel.ForEach(scenarios, new ParallelOptions { MaxDegreeOfParallelism = 2 }, scenario =>
        {
            using Graph memory = new();
            foreach (string statement in scenario.Setup)
                memory.Query(statement);
            string[] asked = [.. scenario.Asked
                .Where(query => ReadingScenario.PlanOf(query, text => memory.Query(text).Plan) is { } plain
                    && ReadingScenario.ReadsGraph(plain))];
            if (asked.Length == 0)
                return;
            using PostgresGraph graph = TestServer.NewGraph();
            foreach (string statement in scenario.Setup)
                graph.Query(statement);
            foreach (string plan in asked.Select(query => ReadingScenario.PlanOf(query, text => graph.Query(text).Plan)).OfType<string>())
                share.Add(plan);
        });
        output.WriteLine(share.ToString());
        Assert.True(share.Wholly * 2 > share.All, share.ToString());
    }
}
