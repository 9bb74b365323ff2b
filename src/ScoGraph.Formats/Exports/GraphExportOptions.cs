namespace ScoGraph;

/// <summary>How a graph is written for other programs. Both settings are about RDF.</summary>
public sealed record GraphExportOptions
{
    /// <summary>Characters that the IRIs of RDF may not hold (RFC 3987, and the grammar of N-Triples).</summary>
    private const string Forbidden = "<>\"{}|^`\\";

    private readonly string _baseIri = "urn:scograph:";

    /// <summary>
    /// What the IRIs of nodes, labels, types and properties begin with, such as <c>https://example.org/sco/</c>: a node is then
    /// <c>https://example.org/sco/node:KEY</c>. By default <c>urn:scograph:</c>.
    /// </summary>
    /// <exception cref="ArgumentException">It is no absolute IRI.</exception>
    public string BaseIri
    {
        get => _baseIri;
        init => _baseIri = IsIri(value) ? value
            : throw new ArgumentException($"'{value}' is no absolute IRI; write one such as https://example.org/graph/ or urn:example:.");
    }

    /// <summary>
    /// Whether properties of relationships are said of their triples, as RDF 1.2 can; true by default. Without it they are left out, and
    /// readers of RDF 1.1 take the file.
    /// </summary>
    public bool Annotations { get; init; } = true;

    private static bool IsIri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out _) && char.IsAsciiLetter(text[0]) && text.Contains(':', StringComparison.Ordinal)
            && !text.Any(unit => unit <= ' ' || char.IsSurrogate(unit) || Forbidden.Contains(unit));
}
