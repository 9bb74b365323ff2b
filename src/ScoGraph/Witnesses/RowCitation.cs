namespace ScoGraph;

/// <summary>A place in a document that supports something which a row rests on.</summary>
public sealed class RowCitation
{
    internal RowCitation(Citation place, Provenance provenance, IReadOnlyList<string> saidBy)
    {
        (Place, SaidBy) = (place, saidBy);
        (IsInferred, Because, Confidence) = (provenance.IsInferred, provenance.Because, provenance.Confidence);
    }

    /// <summary>Document, passage and part of the passage.</summary>
    public Citation Place { get; }

    /// <summary>Whether the fact follows from the place, which does not state it.</summary>
    public bool IsInferred { get; }

    /// <summary>Why the fact follows, where it is inferred and says so; else null.</summary>
    public string? Because { get; }

    /// <summary>How certain the fact is, from 0 to 1; null where nothing is said.</summary>
    public double? Confidence { get; }

    /// <summary>
    /// Who says so, where the support is a claim: the names of those who stated it, or keys where only keys are known. Empty for facts.
    /// </summary>
    public IReadOnlyList<string> SaidBy { get; }

    /// <summary>
    /// The facts that the place supports for the row: relationships, and nodes for themselves or one of their properties.
    /// </summary>
    public IReadOnlyList<object> Facts { get; internal init; } = [];

    /// <summary>By how many documents each of these facts is supported at least.</summary>
    public int Documents { get; internal init; }

    /// <summary>Such as <c>report#15 (inferred: it is named after its ends)</c>.</summary>
    public override string ToString()
    {
        string inferred = IsInferred ? Because is null ? "inferred" : $"inferred: {Because}" : "";
        string said = SaidBy.Count > 0 ? $"said by {string.Join(", ", SaidBy)}" : "";
        string documents = Documents > 1 ? $"{Documents} documents" : "";
        string notes = string.Join("; ", new[] { inferred, said, documents }.Where(note => note.Length > 0));
        return notes.Length == 0 ? Place.ToString() : $"{Place} ({notes})";
    }
}
