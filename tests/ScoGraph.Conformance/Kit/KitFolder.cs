namespace ScoGraph.Conformance.Kit;

/// <summary>Where the openCypher kit is: the folder that SCOGRAPH_TCK names, else <c>../shared/opencypher-tck</c> beside the checkout.</summary>
internal static class KitFolder
{
    public const string Missing = "The openCypher kit is not here: set SCOGRAPH_TCK to its folder (the one that holds 'features').";

    public static readonly string? Path = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("SCOGRAPH_TCK") is { Length: > 0 } named)
            return Directory.Exists(System.IO.Path.Combine(named, "features")) ? named : null;
        string? root = Checkout();
        string beside = System.IO.Path.Combine(root ?? ".", "..", "shared", "opencypher-tck");
        return root is not null && Directory.Exists(System.IO.Path.Combine(beside, "features")) ? System.IO.Path.GetFullPath(beside) : null;
    }

    /// <summary>The root of the checkout that the tests were built in, or null.</summary>
    public static string? Checkout()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ScoGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName;
    }
}

/// <summary>A fact that is skipped, and says so, where the kit is not there.</summary>
internal sealed class KitFactAttribute : FactAttribute
{
    public KitFactAttribute()
    {
        if (KitFolder.Path is null)
            Skip = KitFolder.Missing;
    }
}

/// <summary>A theory that is skipped, and says so, where the kit is not there.</summary>
internal sealed class KitTheoryAttribute : TheoryAttribute
{
    public KitTheoryAttribute()
    {
        if (KitFolder.Path is null)
            Skip = KitFolder.Missing;
    }
}
