using System.Globalization;

namespace ScoGraph.Knowledge;

/// <summary>A breach of the rules for knowledge.</summary>
public sealed class KnowledgeProblem
{
    internal KnowledgeProblem(string element, string reason, int line)
    {
        Element = element;
        Reason = reason;
        Line = line;
    }

    /// <summary>The element at fault, such as <c>the relationship HOLDS from 'china' to 'observer'</c>.</summary>
    public string Element { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }

    /// <summary>The line of the file, from 1; 0 where the graph was not read from a file.</summary>
    public int Line { get; }

    /// <summary>The element, what is wrong with it, and the line.</summary>
    public override string ToString() => Line == 0
        ? Sentence() : string.Create(CultureInfo.InvariantCulture, $"{Sentence()} (line {Line})");

    private string Sentence() => $"{char.ToUpperInvariant(Element[0])}{Element[1..]} {Reason}.";
}
