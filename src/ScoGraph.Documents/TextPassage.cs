namespace ScoGraph.Documents;

/// <summary>A numbered passage of a text: a paragraph of its body, or an item of a list.</summary>
public sealed class TextPassage
{
    private readonly string _document;

    internal TextPassage(string document, int number, int start, int end, PassageKind kind)
    {
        _document = document;
        Number = number;
        Start = start;
        End = end;
        Kind = kind;
    }

    /// <summary>The number, from 1 through the body.</summary>
    public int Number { get; }

    /// <summary>Where the passage begins in <see cref="TextDocument.Text"/>, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>Where it ends: the place behind its last unit.</summary>
    public int End { get; }

    /// <summary>Whether it is a paragraph or an item.</summary>
    public PassageKind Kind { get; }

    /// <summary>The heading above it; null where there is none.</summary>
    public string? Section { get; internal init; }

    /// <summary>The words of the passage. A span of a mention counts from its first unit.</summary>
    public string Text => field ??= _document[Start..End];

    /// <summary>Number and words.</summary>
    public override string ToString() => $"{Number}: {Text}";
}
