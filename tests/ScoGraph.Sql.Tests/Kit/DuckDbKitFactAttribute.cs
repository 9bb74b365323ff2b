using System.Runtime.CompilerServices;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Sql.Tests.Kit;

/// <summary>A fact about the openCypher kit in DuckDB; skipped, and says so, where one of the two is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DuckDbKitFactAttribute : FactAttribute
{
    public DuckDbKitFactAttribute([CallerMemberName] string test = "") =>
        MissingFixture.Skip(this, test, KitFolder.Root is null ? KitFolder.Missing : DuckDbFactAttribute.Missing);
}
