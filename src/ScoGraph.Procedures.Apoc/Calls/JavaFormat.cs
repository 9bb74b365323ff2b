using System.Globalization;
using System.Text;

namespace ScoGraph.Procedures.Apoc.Calls;

/// <summary>
/// Texts with places for values, as Java's <c>String.format</c>: <c>%s</c>, <c>%d</c>, <c>%.2f</c>, <c>%05d</c>, <c>%-8s</c>, <c>%x</c>,
/// <c>%b</c>, <c>%e</c>, <c>%n</c>, <c>%%</c>, and <c>%1$s</c> for a place by its number (the Java documentation, "Formatter").
/// </summary>
internal static class JavaFormat
{
    public static string Write(string format, IReadOnlyList<object?> values)
    {
        StringBuilder text = new();
        int next = 0;
        for (int at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                text.Append(format[at]);
                continue;
            }

            int end = at + 1;
            while (end < format.Length && !char.IsLetter(format[end]) && format[end] != '%')
                end++;
            if (end == format.Length)
                throw new ArgumentException($"'{format[at..]}' ends before it says what stands there; write %% for a percent sign.");
            Append(text, format[(at + 1)..end], format[end], values, ref next);
            at = end;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string options, char kind, IReadOnlyList<object?> values, ref int next)
    {
        if (kind is '%' or 'n')
        {
            text.Append(kind == '%' ? '%' : '\n');
            return;
        }

        int place = next;
        if (options.IndexOf('$', StringComparison.Ordinal) is var dollar and > 0
            && int.TryParse(options[..dollar], CultureInfo.InvariantCulture, out int number))
            (place, options) = (number - 1, options[(dollar + 1)..]);
        else
            next++;
        if (place < 0 || place >= values.Count)
            throw new ArgumentException($"The format asks for value {place + 1}, and there are {values.Count}.");
        string flags = new([.. options.TakeWhile(c => c is '-' or '0' or '+' or ',' or ' ' or '(' or '#')]);
        string[] sizes = options[flags.Length..].Split('.');
        _ = int.TryParse(sizes[0], CultureInfo.InvariantCulture, out int width);
        int? precision = sizes.Length > 1 && int.TryParse(sizes[1], CultureInfo.InvariantCulture, out int digits) ? digits : null;
        string piece = Piece(kind, values[place], flags, precision);
        text.Append(flags.Contains('-', StringComparison.Ordinal) ? piece.PadRight(width)
            : flags.Contains('0', StringComparison.Ordinal) ? Zeros(piece, width) : piece.PadLeft(width));
    }

    private static string Zeros(string piece, int width) =>
        piece.StartsWith('-') ? $"-{piece[1..].PadLeft(width - 1, '0')}" : piece.PadLeft(width, '0');

    private static string Piece(char kind, object? value, string flags, int? precision)
    {
        string piece = (char.ToLowerInvariant(kind), value) switch
        {
            ('b', _) => value is bool flag ? flag ? "true" : "false" : value is null ? "false" : "true",
            (_, null) => "null",
            ('s', _) => precision is { } most && PlainText.Of(value).Length > most ? PlainText.Of(value)[..most] : PlainText.Of(value),
            ('d', long number) => Signed(number.ToString(
                flags.Contains(',', StringComparison.Ordinal) ? "N0" : "D", CultureInfo.InvariantCulture), number < 0, flags),
            ('x', long number) => number.ToString("x", CultureInfo.InvariantCulture),
            ('o', long number) => Convert.ToString(number, 8),
            ('c', string letter) => letter,
            ('f', long or double) => Float(flags.Contains(',', StringComparison.Ordinal) ? "N" : "F", value, precision, flags),
            ('e', long or double) => Number(value).ToString(
                $"0.{new string('0', precision ?? 6)}e+00", CultureInfo.InvariantCulture),
            ('g', long or double) => Number(value).ToString($"G{precision ?? 6}", CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"%{kind} does not write {PlainText.Of(value)}."),
        };
        return char.IsUpper(kind) ? piece.ToUpperInvariant() : piece;
    }

    private static string Float(string how, object value, int? precision, string flags) =>
        Signed(Number(value).ToString($"{how}{precision ?? 6}", CultureInfo.InvariantCulture), Number(value) < 0, flags);

    private static string Signed(string digits, bool isNegative, string flags) =>
        !isNegative && flags.Contains('+', StringComparison.Ordinal) ? $"+{digits}" : digits;

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
