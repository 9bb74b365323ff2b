namespace ScoGraph.Knowledge;

/// <summary>Where a fact comes from: the paragraphs of one document.</summary>
public sealed class FactSource
{
    internal FactSource(Document document, IReadOnlyList<Citation> places, string? because)
    {
        Document = document;
        Places = places;
        Paragraphs = [.. places.Select(place => (int)place.Paragraph!.Value).Distinct().Order()];
        Because = because;
    }

    /// <summary>The source.</summary>
    public Document Document { get; }

    /// <summary>The places in the document, with their spans where the fact names them; never empty.</summary>
    public IReadOnlyList<Citation> Places { get; }

    /// <summary>The numbers of the paragraphs that support the fact, from 1, ascending, never empty.</summary>
    public IReadOnlyList<int> Paragraphs { get; }

    /// <summary>Whether the text says so or it only follows.</summary>
    public Evidence Evidence => Because is null ? Evidence.Stated : Evidence.Inferred;

    /// <summary>Why the fact follows, where it is inferred; else null.</summary>
    public string? Because { get; }

    /// <summary>The paragraphs themselves.</summary>
    public IReadOnlyList<Passage> Passages => [.. Paragraphs.Select(Document.Paragraph)];

    /// <summary>Such as <c>A report, paragraphs 14, 15 (inferred: a gas pipeline carries energy)</c>.</summary>
    public override string ToString()
    {
        string place = $"{Document.Name}, paragraph{(Paragraphs.Count == 1 ? "" : "s")} {string.Join(", ", Paragraphs)}";
        return Because is null ? place : $"{place} (inferred: {Because})";
    }
}
