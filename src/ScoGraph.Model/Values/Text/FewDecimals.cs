using System.Globalization;

namespace ScoGraph.Model.Values;

/// <summary>
/// The text of floats that three decimals tell exactly, as most numbers that people write are: several times quicker than the general
/// search for the shortest digits. No two decimals of at most fifteen digits read as one float, so the one that does is the shortest
/// (Steele, White 1990, How to print floating-point numbers accurately).
/// </summary>
internal static class FewDecimals
{
    /// <summary>Room for any text that is written.</summary>
    public const int Longest = 24;

    private const double Scale = 1000, Limit = 1e15;

    /// <summary>Such as <c>1.0</c>, <c>-0.25</c>; false where the float is none of these.</summary>
    /// <param name="number">The float.</param>
    /// <param name="text">Where its text goes as UTF-8, of <see cref="Longest"/> bytes.</param>
    /// <param name="length">How long the text is.</param>
    public static bool TryWrite(double number, Span<byte> text, out int length)
    {
        length = 0;
        double scaled = Math.Round(number * Scale);

        // Written so that NaN is refused; zero has a sign that no whole number has.
        if (!(Math.Abs(scaled) < Limit) || scaled / Scale != number || scaled == 0)
            return false;
        (long whole, long decimals) = Math.DivRem((long)Math.Abs(scaled), (long)Scale);
        if (number < 0)
            text[length++] = (byte)'-';
        whole.TryFormat(text[length..], out int digits, default, CultureInfo.InvariantCulture);
        length += digits;
        text[length++] = (byte)'.';
        (long tenths, decimals) = Math.DivRem(decimals, 100);
        (long hundredths, long thousandths) = Math.DivRem(decimals, 10);
        text[length++] = Digit(tenths);
        if (decimals != 0)
            text[length++] = Digit(hundredths);
        if (thousandths != 0)
            text[length++] = Digit(thousandths);
        return true;
    }

    private static byte Digit(long value) => (byte)('0' + value);
}
