namespace ScoGraph.Model.Values.Temporal.Calendar;

/// <summary>A time of day taken apart, and the sizes of the units below a day.</summary>
internal readonly record struct ClockTime(int Hour, int Minute, int Second, int Nanosecond)
{
    public const long SecondsPerMinute = 60;
    public const long SecondsPerHour = 3_600;
    public const long SecondsPerDay = 86_400;
    public const long NanosecondsPerMicrosecond = 1_000;
    public const long NanosecondsPerMillisecond = 1_000_000;
    public const long NanosecondsPerSecond = 1_000_000_000;
    public const long NanosecondsPerMinute = SecondsPerMinute * NanosecondsPerSecond;
    public const long NanosecondsPerHour = SecondsPerHour * NanosecondsPerSecond;
    public const long NanosecondsPerDay = SecondsPerDay * NanosecondsPerSecond;

    public static ClockTime FromNanosecondOfDay(long nanosecondOfDay)
    {
        (long seconds, long nanosecond) = Math.DivRem(nanosecondOfDay, NanosecondsPerSecond);
        (long minutes, long second) = Math.DivRem(seconds, SecondsPerMinute);
        (long hour, long minute) = Math.DivRem(minutes, 60);
        return new ClockTime((int)hour, (int)minute, (int)second, (int)nanosecond);
    }

    public long ToNanosecondOfDay() =>
        Hour * NanosecondsPerHour + Minute * NanosecondsPerMinute + Second * NanosecondsPerSecond + Nanosecond;
}
