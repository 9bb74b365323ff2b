using System.Runtime.CompilerServices;
using ScoGraph.Testing.Kit;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about the openCypher kit on PostgreSQL; skipped, and says so, where one of the two is not here.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresKitFactAttribute : FactAttribute
{
    public PostgresKitFactAttribute([CallerMemberName] string test = "") => MissingFixture.Skip(
        this, test, KitFolder.Root is null ? KitFolder.Missing : LocalPostgres.Programs is null ? PostgresFactAttribute.Missing : null);
}
