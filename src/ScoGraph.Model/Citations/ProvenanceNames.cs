namespace ScoGraph.Model.Citations;

/// <summary>The properties that tell where a fact comes from. What they hold is said in <c>docs/evidence.md</c>.</summary>
internal static class ProvenanceNames
{
    /// <summary>A list of citations: the general form.</summary>
    public const string Citations = "citations";

    /// <summary>The short form for one document: its key …</summary>
    public const string Source = "source";

    /// <summary>… and the numbers of its paragraphs.</summary>
    public const string Paragraphs = "paragraphs";

    public const string Evidence = "evidence";
    public const string Because = "because";
    public const string Confidence = "confidence";

    /// <summary>The key, or the keys, of who says so.</summary>
    public const string StatedBy = "statedBy";

    /// <summary>Why the fact holds though no cited passage names its ends.</summary>
    public const string Grounding = "grounding";

    public const string Stated = "stated";
    public const string Inferred = "inferred";

    /// <summary>The label of what somebody said, and the type of what leads to it from who said it.</summary>
    public const string ClaimLabel = "Claim";
    public const string StatedType = "STATED";

    public static readonly IReadOnlyList<string> All = [Citations, Source, Paragraphs, Evidence, Because, Confidence, StatedBy, Grounding];

    /// <summary>Whether a node is what somebody said, not a fact.</summary>
    public static bool IsClaim(Node node) => node.Labels.Contains(ClaimLabel);

    /// <summary>What a node says of one of its properties, such as <c>founded.citations</c>.</summary>
    public static string Of(string property, string name) => $"{property}.{name}";

    /// <summary>The property that a key speaks of, such as <c>founded</c> of <c>founded.citations</c>; null for other keys.</summary>
    public static string? Subject(string key)
    {
        int dot = key.LastIndexOf('.');
        return dot > 0 && key[(dot + 1)..] is Citations or Evidence or Because or Confidence or StatedBy or Grounding ? key[..dot] : null;
    }
}
