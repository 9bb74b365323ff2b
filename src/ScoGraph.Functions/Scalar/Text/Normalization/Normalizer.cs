using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text.Normalization;

/// <summary>
/// The normal forms of Unicode Standard Annex 15: decompose, order the marks, and compose again where the form asks for it.
/// </summary>
/// <param name="compatible">Whether compatible characters become one (NFKC, NFKD).</param>
/// <param name="composes">Whether characters are composed at the end (NFC, NFKC).</param>
internal sealed class Normalizer(bool compatible, bool composes)
{
    /// <summary>No character before this one changes in any form.</summary>
    private const char FirstOfInterest = '\u00A0';

    private readonly NormalizationData _data = NormalizationData.Instance;
    private readonly List<int> _codes = [];
    private int _steps;

    /// <param name="text">A string without unpaired surrogates.</param>
    public string Apply(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstOfInterest, char.MaxValue))
            return text;
        foreach (Rune rune in text.EnumerateRunes())
        {
            Step();
            Decompose(rune.Value);
        }

        OrderMarks();
        if (composes)
            Compose();
        StringBuilder result = new(_codes.Count);
        foreach (int code in _codes)
        {
            Step();
            result.Append(new Rune(code).ToString());
        }

        return result.ToString();
    }

    private void Step() => StopSignal.At(_steps = (_steps + 1) & ushort.MaxValue, int.MaxValue);

    private void Decompose(int code)
    {
        if (Hangul.IsSyllable(code))
        {
            Hangul.Decompose(code, _codes);
            return;
        }

        if (_data.Decompose(code, compatible) is not { } parts)
        {
            _codes.Add(code);
            return;
        }

        foreach (int part in parts)
            Decompose(part);
    }

    /// <summary>Marks in a row are sorted by their class; equal ones stay as they stand.</summary>
    private void OrderMarks()
    {
        for (int i = 1; i < _codes.Count; i++)
        {
            int code = _codes[i], order = _data.ClassOf(code), at = i;
            if (order == 0)
                continue;
            for (; at > 0 && _data.ClassOf(_codes[at - 1]) > order; at--)
            {
                Step();
                _codes[at] = _codes[at - 1];
            }

            _codes[at] = code;
        }
    }

    /// <summary>A mark joins the last starter unless another of its class, or a starter, stands between.</summary>
    private void Compose()
    {
        int starter = -1, kept = 0, before = -1;
        for (int i = 0; i < _codes.Count; i++)
        {
            int code = _codes[i], order = _data.ClassOf(code);
            bool blocked = starter < 0 || (before >= order && before >= 0);
            if (!blocked && Joined(_codes[starter], code) is { } whole)
            {
                _codes[starter] = whole;
                continue;
            }

            // Directly behind a starter nothing blocks; that is told by -1, which no class reaches.
            (starter, before) = order == 0 ? (kept, -1) : (starter, order);
            _codes[kept++] = code;
        }

        _codes.RemoveRange(kept, _codes.Count - kept);
    }

    private int? Joined(int first, int second) => Hangul.Compose(first, second) ?? _data.Compose(first, second);
}
