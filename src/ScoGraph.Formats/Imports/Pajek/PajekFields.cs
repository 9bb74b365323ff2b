using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Pajek;

/// <summary>The lines of a file of Pajek as words; lines that begin with % are comments.</summary>
internal sealed class PajekFields(TextCursor cursor)
{
    /// <summary>The words of the next line that has any; false at the end.</summary>
    /// <exception cref="GraphFormatException">A quoted text is not closed on its line.</exception>
    public bool TryReadLine(out PajekField[] fields)
    {
        fields = [];
        while (!cursor.IsAtEnd && fields.Length == 0)
        {
            fields = [.. ReadLine()];
            if (!cursor.IsAtEnd)
                cursor.At++;
        }

        return fields.Length > 0;
    }

    private IEnumerable<PajekField> ReadLine()
    {
        bool isFirst = true;
        while (true)
        {
            cursor.TakeWhile(unit => unit != '\n' && (unit <= ' ' || unit == '\uFEFF'));
            if (isFirst && cursor.Here == '%')
                cursor.GoTo('\n');
            if (cursor.IsAtEnd || cursor.Here == '\n')
                yield break;
            yield return cursor.Here == '"' ? ReadQuoted() : ReadBare();
            isFirst = false;
        }
    }

    private PajekField ReadBare()
    {
        int start = cursor.At;
        return new PajekField(cursor.TakeWhile(unit => unit > ' '), true, start);
    }

    private PajekField ReadQuoted()
    {
        int start = cursor.At++;
        string text = cursor.TakeWhile(unit => unit is not ('"' or '\n'));
        if (!cursor.TryTake("\""))
            throw cursor.Fail(start, FormatErrors.OpenText);
        return new PajekField(text, false, start);
    }
}
