using System.Reflection;

namespace ScoGraph.Mapping;

/// <summary>A parameter of a constructor, read once: what reflection tells costs more than mapping a row.</summary>
internal sealed class ShapeParameter
{
    /// <param name="parameter">The parameter.</param>
    /// <param name="like">The property of its name, as records have; its name in results counts first.</param>
    public ShapeParameter(ParameterInfo parameter, ShapeProperty? like)
    {
        Name = parameter.Name ?? "";
        Like = like?.Name;
        Type = parameter.ParameterType;
        HasDefault = parameter.HasDefaultValue;
        Default = HasDefault ? DefaultOf(parameter) : null;
    }

    public string Name { get; }

    /// <summary>The name in results of the property that it sets; null where there is none.</summary>
    public string? Like { get; }

    public Type Type { get; }

    public bool HasDefault { get; }

    /// <summary>What it is where no column names it.</summary>
    public object? Default { get; }

    /// <summary>Whether it may be null.</summary>
    public bool AdmitsNull => !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null;

    /// <summary>Reflection gives the default of a nullable enumeration as its number.</summary>
    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.DefaultValue is { } value && Nullable.GetUnderlyingType(parameter.ParameterType) is { IsEnum: true } type
            ? Enum.ToObject(type, value) : parameter.DefaultValue;
}
