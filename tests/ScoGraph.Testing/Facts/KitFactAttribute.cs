using System.Runtime.CompilerServices;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about the openCypher kit; skipped, and says so, where the kit is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KitFactAttribute : FactAttribute
{
    public KitFactAttribute([CallerMemberName] string test = "") =>
        MissingFixture.Skip(this, test, KitFolder.Root is null ? KitFolder.Missing : null);
}
