namespace ScoGraph.Mcp.Asking;

/// <summary>What the values of a parameter are.</summary>
internal enum ParameterKind
{
    Text,

    /// <summary>A whole number.</summary>
    Number,

    TextOrNumber,

    Flag,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>Values by name.</summary>
    Map,
}
