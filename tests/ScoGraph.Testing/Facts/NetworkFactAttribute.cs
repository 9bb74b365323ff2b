using System.Runtime.CompilerServices;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about a server behind a network that can be cut; skipped, and says so, where it cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NetworkFactAttribute : FactAttribute
{
    public NetworkFactAttribute([CallerMemberName] string test = "") => MissingFixture.Skip(
        this, test, LocalPostgres.Programs is null ? PostgresFactAttribute.Missing : OwnNetwork.Missing);
}
