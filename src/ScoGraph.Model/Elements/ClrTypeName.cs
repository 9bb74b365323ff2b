namespace ScoGraph.Model.Elements;

/// <summary>Types of .NET as C# writes them, for messages: <c>int?</c>, <c>IReadOnlyList&lt;string&gt;</c>.</summary>
internal static class ClrTypeName
{
    public static string Of(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Of(inner) + "?"
        : type.IsArray ? Of(type.GetElementType()!) + "[]"
        : IsTuple(type) ? $"({Arguments(type)})"
        : IsAnonymous(type) ? "anonymous type"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{Arguments(type)}>"
        : Keyword(type) ?? type.Name;

    private static string Arguments(Type type) => string.Join(", ", type.GetGenericArguments().Select(Of));

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    private static bool IsAnonymous(Type type) => type.Name.StartsWith("<>", StringComparison.Ordinal);

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.Char => "char",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : null,
    };
}
