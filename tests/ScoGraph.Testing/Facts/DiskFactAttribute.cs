using System.Runtime.CompilerServices;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about a server on a disk that becomes full; skipped, and says so, where PostgreSQL or the means are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DiskFactAttribute : FactAttribute
{
    public DiskFactAttribute([CallerMemberName] string test = "") => MissingFixture.Skip(
        this, test, LocalPostgres.Programs is null ? PostgresFactAttribute.Missing : SmallDisk.Missing);
}
