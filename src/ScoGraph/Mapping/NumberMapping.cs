using ScoGraph.Model.Elements;

namespace ScoGraph.Mapping;

/// <summary>Integers and floats as the number types of .NET that hold them exactly.</summary>
internal static class NumberMapping
{
    public static object? Map(object value, Type target) => value switch
    {
        long integer => FromInteger(integer, target),
        double number => FromFloat(number, target),
        _ => null,
    };

    private static object? FromInteger(long value, Type target) => target.IsEnum ? ToEnum(value, target) : Type.GetTypeCode(target) switch
    {
        TypeCode.Int32 when value is >= int.MinValue and <= int.MaxValue => (int)value,
        TypeCode.Int16 when value is >= short.MinValue and <= short.MaxValue => (short)value,
        TypeCode.Byte when value is >= byte.MinValue and <= byte.MaxValue => (byte)value,
        TypeCode.SByte when value is >= sbyte.MinValue and <= sbyte.MaxValue => (sbyte)value,
        TypeCode.UInt16 when value is >= ushort.MinValue and <= ushort.MaxValue => (ushort)value,
        TypeCode.UInt32 when value is >= uint.MinValue and <= uint.MaxValue => (uint)value,
        TypeCode.UInt64 when value >= 0 => (ulong)value,
        TypeCode.Decimal => (decimal)value,
        TypeCode.Double when (long)(double)value == value && value != long.MaxValue => (double)value,
        TypeCode.Single when (long)(float)value == value && value != long.MaxValue => (float)value,
        _ => target == typeof(Int128) ? (Int128)value
            : target == typeof(UInt128) && value >= 0 ? (UInt128)value
            : target == typeof(nint) && (nint)value == value ? (nint)value
            : null,
    };

    private static object? FromFloat(double value, Type target) => Type.GetTypeCode(target) switch
    {
        TypeCode.Single when (float)value == value || double.IsNaN(value) => (float)value,
        TypeCode.Decimal => ExactDecimals.FromFloat(value),
        _ => target == typeof(Half) && ((double)(Half)value == value || double.IsNaN(value)) ? (Half)value : null,
    };

    /// <summary>Names and, of flags, sums of names: what .NET writes as a number is none.</summary>
    private static object? ToEnum(long value, Type target) =>
        FromInteger(value, Enum.GetUnderlyingType(target)) is { } number && Enum.ToObject(target, number) is Enum member
        && (Enum.IsDefined(target, member) || IsSum(value, member)) ? member : null;

    private static bool IsSum(long value, Enum member) =>
        member.GetType().IsDefined(typeof(FlagsAttribute), inherit: false)
        && (value == 0 || !(member.ToString()[0] is '-' or >= '0' and <= '9'));
}
