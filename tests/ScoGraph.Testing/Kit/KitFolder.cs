namespace ScoGraph.Testing.Kit;

/// <summary>
/// Where the openCypher kit is: the folder that SCOGRAPH_TCK names, else <c>../shared/opencypher-tck</c> beside the checkout.
/// </summary>
public static class KitFolder
{
    public const string Missing = "The openCypher kit is not here: set SCOGRAPH_TCK to its folder (the one that holds 'features').";

    /// <summary>The kit's folder; null where there is none.</summary>
    public static readonly string? Root = Find();

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("SCOGRAPH_TCK") is { Length: > 0 } variable
            ? variable : Checkout.Beside("opencypher-tck");
        return named is not null && Directory.Exists(Path.Combine(named, "features")) ? named : null;
    }
}
