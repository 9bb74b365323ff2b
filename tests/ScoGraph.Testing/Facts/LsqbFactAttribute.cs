using System.Runtime.CompilerServices;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about the Labelled Subgraph Query Benchmark; skipped, and says so, where its data are not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LsqbFactAttribute : FactAttribute
{
    public static readonly string? Folder = Checkout.Beside("lsqb");

    public LsqbFactAttribute([CallerMemberName] string test = "") =>
        MissingFixture.Skip(this, test, Folder is null
            ? "The data of the Labelled Subgraph Query Benchmark are not here: put them at ../shared/lsqb, seen from the checkout." : null);
}
