using System.Collections;

namespace ScoGraph.Model.Citations;

/// <summary>Reads the forms in which an element says where it comes from.</summary>
/// <param name="property">The value of a property, null where there is none.</param>
internal sealed class ProvenanceReading(Func<string, object?> property)
{
    private readonly List<Citation> _citations = [];
    private readonly List<string> _problems = [];

    public Provenance Read()
    {
        ReadShortForm();
        foreach (object? item in Items(property(ProvenanceNames.Citations)))
            Add(item);
        return new Provenance(_citations, [.. Items(property(ProvenanceNames.StatedBy)).OfType<string>()], _problems)
        {
            IsInferred = IsInferred(),
            Because = property(ProvenanceNames.Because) as string,
            Confidence = Confidence(),
        };
    }

    private void ReadShortForm()
    {
        object? source = property(ProvenanceNames.Source);
        if (source is null)
            return;
        if (source is not string document || CitationText.DocumentFault(document) is not null)
        {
            _problems.Add($"Its {ProvenanceNames.Source} is no key of a document.");
            return;
        }

        foreach (object? item in Items(property(ProvenanceNames.Paragraphs)))
        {
            if (item is long number and > 0)
                Add(new Citation(document, number));
            else if (item is string passage && CitationText.PassageFault(passage) is null)
                Add(new Citation(document, passage));
            else
                _problems.Add($"Its {ProvenanceNames.Paragraphs} hold something that is neither a number from 1 nor a locator.");
        }
    }

    private void Add(object? item)
    {
        if (item is not string text)
            _problems.Add($"Its {ProvenanceNames.Citations} hold something that is no text.");
        else if (CitationText.Read(text, out string fault) is { } citation)
            Add(citation);
        else
            _problems.Add(fault);
    }

    private void Add(Citation citation)
    {
        if (!_citations.Contains(citation))
            _citations.Add(citation);
    }

    private bool IsInferred()
    {
        object? evidence = property(ProvenanceNames.Evidence);
        if (evidence is not (null or ProvenanceNames.Stated or ProvenanceNames.Inferred))
            _problems.Add($"Its {ProvenanceNames.Evidence} is neither '{ProvenanceNames.Stated}' nor '{ProvenanceNames.Inferred}'.");
        return evidence is ProvenanceNames.Inferred;
    }

    private double? Confidence()
    {
        double? given = property(ProvenanceNames.Confidence) switch
        {
            double number => number,
            long number => number,
            null => null,
            _ => -1,
        };
        if (given is null or (>= 0 and <= 1))
            return given;
        _problems.Add($"Its {ProvenanceNames.Confidence} is no number from 0 to 1.");
        return null;
    }

    private static IEnumerable<object?> Items(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable list => list.Cast<object?>(),
        _ => [value],
    };
}
