using System.Numerics;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Parsing;

/// <summary>Reads the amounts of a duration that are followed by their units; only the last may have a fraction.</summary>
internal static class UnitReader
{
    private const int LongestWhole = 18;
    private const int LongestFraction = 18;
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    public static bool TryRead(ref TextScanner text, out DurationAmounts amounts)
    {
        amounts = new DurationAmounts(0L, 0L, 0L);
        bool any = !text.AtEnd && text.Next != 'T';
        if (any && !TryReadUnits(ref text, false, ref amounts))
            return false;
        if (!text.Accept('T'))
            return any || text.Fail("a duration needs an amount with its unit");
        return !text.AtEnd ? TryReadUnits(ref text, true, ref amounts) : text.Fail("an amount must follow 'T'");
    }

    private static bool TryReadUnits(ref TextScanner text, bool ofTime, ref DurationAmounts amounts)
    {
        string units = ofTime ? TimeUnits : DateUnits;
        int next = 0;
        while (!text.AtEnd && text.Next != 'T')
        {
            if (!TryReadAmount(ref text, out Fraction amount, out bool hasFraction))
                return false;
            int unit = units.IndexOf(text.Next, next);
            if (unit < 0)
                return text.Fail(text.AtEnd
                    ? "the unit of the last amount is missing"
                    : $"'{text.Next}' is no unit or stands in the wrong place");
            text.Accept(units[unit]);
            if (hasFraction && !text.AtEnd)
                return text.Fail("only the last amount may have a fraction");
            amounts = ofTime ? AddTime(amounts, unit, amount) : AddDate(amounts, unit, amount);
            next = unit + 1;
        }

        return true;
    }

    private static DurationAmounts AddDate(DurationAmounts amounts, int unit, Fraction amount) => unit switch
    {
        0 => amounts with { Months = amounts.Months + amount * CivilDate.MonthsPerYear },
        1 => amounts with { Months = amounts.Months + amount },
        2 => amounts with { Days = amounts.Days + amount * CivilDate.DaysPerWeek },
        _ => amounts with { Days = amounts.Days + amount },
    };

    private static DurationAmounts AddTime(DurationAmounts amounts, int unit, Fraction amount)
    {
        long size = unit switch
        {
            0 => ClockTime.NanosecondsPerHour,
            1 => ClockTime.NanosecondsPerMinute,
            _ => ClockTime.NanosecondsPerSecond,
        };
        return amounts with { Nanoseconds = amounts.Nanoseconds + amount * size };
    }

    private static bool TryReadAmount(ref TextScanner text, out Fraction amount, out bool hasFraction)
    {
        amount = 0L;
        hasFraction = false;
        bool negative = text.AtSign && text.AcceptMinus();
        int digits = text.DigitRun;
        if (digits == 0)
            return text.Fail("an amount begins with a digit");
        if (!TryReadWhole(ref text, digits, out Int128 whole))
            return false;
        amount = whole;
        if (text.AcceptDecimalMark())
        {
            hasFraction = true;
            int decimals = text.DigitRun;
            if (decimals is 0 or > LongestFraction)
                return text.Fail($"a fraction has one to {LongestFraction} digits");
            text.TryReadDigits(decimals, "the fraction", out long fraction);
            amount += new Fraction(fraction, BigInteger.Pow(10, decimals));
        }

        amount = negative ? -amount : amount;
        return true;
    }

    /// <summary>Up to 19 digits: the largest amounts that a duration holds have so many.</summary>
    private static bool TryReadWhole(ref TextScanner text, int digits, out Int128 whole)
    {
        whole = 0;
        if (digits > LongestWhole + 1)
            return text.Fail("an amount has too many digits");
        int first = Math.Min(digits, LongestWhole);
        text.TryReadDigits(first, "the amount", out long head);
        whole = head;
        if (digits > first)
        {
            text.TryReadDigits(1, "the amount", out long last);
            whole = whole * 10 + last;
        }

        return true;
    }
}
