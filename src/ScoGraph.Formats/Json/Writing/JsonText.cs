using System.Buffers;
using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>
/// Writes JSON as UTF-8 bytes. Beside what JSON asks to be escaped it escapes every line break of Unicode, so that an element stays on
/// its line in any editor. (The framework's writer cannot put spaces behind colons and commas without breaking lines, too.)
/// </summary>
internal sealed class JsonText(GraphJsonLayout layout)
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', '\u007F', '\u0085', '\u2028', '\u2029']);

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly bool _spaced = layout == GraphJsonLayout.Lines;

    public int Length => _bytes.WrittenCount;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>A line break and an indent, in the layout that has lines.</summary>
    public void Line(ReadOnlySpan<byte> indent = default)
    {
        if (!_spaced)
            return;
        Raw("\n"u8);
        Raw(indent);
    }

    public void Colon() => Raw(_spaced ? ": "u8 : ":"u8);

    public void Comma() => Raw(_spaced ? ", "u8 : ","u8);

    /// <summary>A member's name and the colon.</summary>
    public void Name(string name)
    {
        String(name);
        Colon();
    }

    /// <summary>An object of one member with a string.</summary>
    public void Tagged(string tag, string text)
    {
        Raw("{"u8);
        Name(tag);
        String(text);
        Raw("}"u8);
    }

    /// <summary>A text as a string, or as a $utf16 object where UTF-8 cannot carry it.</summary>
    public void Text(string text)
    {
        if (Utf16Text.IsWellFormed(text))
            String(text);
        else
            Tagged(ValueTags.Utf16, Utf16Text.Encode(text));
    }

    /// <summary>The member with a node's labels and the comma before it; nothing where it has none.</summary>
    public void Labels(string[] labels)
    {
        if (labels.Length == 0)
            return;
        Comma();
        Name(JsonNames.Labels);
        Raw("["u8);
        for (int i = 0; i < labels.Length; i++)
        {
            if (i > 0)
                Comma();
            Text(labels[i]);
        }

        Raw("]"u8);
    }

    public void Integer(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        Raw(digits[..length]);
    }

    /// <summary>A float, always with a point or an exponent; the shortest digits that read back as the same float.</summary>
    public void Float(double number)
    {
        string digits = FloatText.Write(number);
        if (!double.IsFinite(number) || (number == 0 && double.IsNegative(number)))
            Tagged(ValueTags.Float, digits);
        else
            Encoding.UTF8.GetBytes(digits, _bytes);
    }

    /// <summary>A well-formed text in quotes.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        Raw("\""u8);
        for (int at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(text[..at], _bytes);
            Escape(text[at]);
            text = text[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(text, _bytes);
        Raw("\""u8);
    }

    private void Escape(char unit)
    {
        switch (unit)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            default: Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"), _bytes); break;
        }
    }
}
