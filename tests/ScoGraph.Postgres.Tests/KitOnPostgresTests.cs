using ScoGraph.Conformance.Running;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Postgres.Tests;

/// <summary>The openCypher Technology Compatibility Kit on graphs in PostgreSQL, each scenario in a schema of its own.</summary>
public sealed class KitOnPostgresTests
{
    [PostgresKitFact]
    public void Every_scenario_passes()
    {
        // On a machine with time a whole run; else a seeded part of the kit.
        Scenario[] scenarios = [.. KitReader.All.Value];
        Assert.NotEmpty(scenarios);
        if (Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_KIT") != "all")
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
}
