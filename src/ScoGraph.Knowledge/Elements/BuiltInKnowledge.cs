namespace ScoGraph.Knowledge.Elements;

/// <summary>The knowledge that is compiled into the library.</summary>
internal static class BuiltInKnowledge
{
    public const string Resource = "sco.json";

    /// <summary>The document as it stands in the repository.</summary>
    public static Stream Open() => typeof(BuiltInKnowledge).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"The resource {Resource} is not in the assembly.");
}
