using System.Runtime.CompilerServices;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about a graph on PostgreSQL; skipped, and says so, where the server is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    internal const string Missing =
        "PostgreSQL is not here: install it (Debian: apt-get install postgresql) or name the folder of its programs in SCOGRAPH_POSTGRES.";

    public PostgresFactAttribute([CallerMemberName] string test = "") =>
        MissingFixture.Skip(this, test, LocalPostgres.Programs is null ? Missing : null);
}
