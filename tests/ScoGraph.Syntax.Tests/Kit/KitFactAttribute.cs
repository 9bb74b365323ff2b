namespace ScoGraph.Syntax.Tests.Kit;

/// <summary>A fact about the queries of the openCypher conformance kit; skipped where the kit is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KitFactAttribute : FactAttribute
{
    public KitFactAttribute()
    {
        if (KitFiles.Folder is null)
            Skip = "The openCypher conformance kit is absent; set SCOGRAPH_TCK to its folder.";
    }
}
