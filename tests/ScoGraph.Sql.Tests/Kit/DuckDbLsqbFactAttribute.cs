using System.Runtime.CompilerServices;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Sql.Tests.Kit;

/// <summary>A fact about the Labelled Subgraph Query Benchmark in DuckDB; skipped, and says so, where one of the two is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DuckDbLsqbFactAttribute : FactAttribute
{
    public DuckDbLsqbFactAttribute([CallerMemberName] string test = "") => MissingFixture.Skip(
        this, test, LsqbFactAttribute.Folder is null ? "The Labelled Subgraph Query Benchmark is not here." : DuckDbFactAttribute.Missing);
}
