using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ScoGraph.Mapping;

/// <summary>Which of some names goes to which parameter and which property of a type.</summary>
internal sealed class RecordBinding
{
    private const int Default = -1;

    private readonly TypeShape _shape;
    private readonly ShapeConstructor? _constructor;
    private readonly int[] _arguments;
    private readonly List<(PropertyInfo Property, int Name)> _properties = [];

    private RecordBinding(TypeShape shape, IReadOnlyList<string> names, ShapeConstructor? constructor)
    {
        _shape = shape;
        Names = names;
        _constructor = constructor;
        _arguments = constructor is null ? [] : [.. constructor.Parameters.Select(p => Find(p, shape, names))];
        HashSet<int> given = [.. _arguments];
        foreach (PropertyInfo property in shape.Properties)
        {
            if (MemberName.Find(TypeShape.NameOf(property), names) is >= 0 and var name && given.Add(name))
                _properties.Add((property, name));
        }

        Left = [.. Enumerable.Range(0, names.Count).Where(name => !given.Contains(name))];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The names that go nowhere.</summary>
    public IReadOnlyList<int> Left { get; }

    /// <summary>A parameter that no name meets and that has no default; null where there is none.</summary>
    public ParameterInfo? Missing =>
        _constructor?.Parameters.Where((p, i) => _arguments[i] == Default && !p.HasDefaultValue).FirstOrDefault();

    /// <summary>A property that is to be given and is not; null where there is none.</summary>
    public PropertyInfo? MissingProperty => _constructor is { SetsRequired: true } ? null
        : _shape.Properties.FirstOrDefault(
            p => TypeShape.IsRequired(p) && !_properties.Exists(given => given.Property == p) && !IsArgument(p));

    /// <summary>By the constructor of which most parameters are met, of those that can be called.</summary>
    /// <param name="shape">The type.</param>
    /// <param name="names">The names there are.</param>
    /// <param name="isOpen">Whether a parameter without a name may become null, as a property that an element does not have is.</param>
    public static RecordBinding Of(TypeShape shape, IReadOnlyList<string> names, bool isOpen)
    {
        if (shape.Constructors.Count == 0)
            return new RecordBinding(shape, names, null);
        RecordBinding[] all = [.. shape.Constructors.Select(c => new RecordBinding(shape, names, c))];
        IEnumerable<RecordBinding> callable = all.Where(b => b.Missing is not { } missing || (isOpen && AdmitsNull(missing.ParameterType)));
        return callable.OrderBy(b => b.Left.Count).ThenByDescending(b => b._arguments.Count(a => a >= 0)).FirstOrDefault()
            ?? all.OrderByDescending(b => b._arguments.Count(a => a >= 0)).First();
    }

    /// <summary>The object of values in the order of the names.</summary>
    /// <exception cref="MisfitException">A value does not fit.</exception>
    public object Create(Func<int, object?> value, Func<int, string> place)
    {
        object?[] arguments = new object?[_arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            ParameterInfo parameter = _constructor!.Parameters[i];
            arguments[i] = _arguments[i] != Default ? Map(_arguments[i], parameter.ParameterType)
                : parameter.HasDefaultValue ? parameter.DefaultValue : null;
        }

        object made = _constructor is null ? Blank(_shape.Type) : _constructor.Invoke(arguments);
        foreach ((PropertyInfo property, int name) in _properties)
            property.SetValue(made, Map(name, property.PropertyType), BindingFlags.DoNotWrapExceptions, null, null, null);
        return made;

        object? Map(int name, Type type)
        {
            try
            {
                return ValueMapping.Map(value(name), type);
            }
            catch (MisfitException misfit)
            {
                throw misfit.Within(place(name));
            }
        }
    }

    private static int Find(ParameterInfo parameter, TypeShape shape, IReadOnlyList<string> names)
    {
        PropertyInfo? like = shape.Properties.FirstOrDefault(p => IsLike(p, parameter));
        int found = like is null ? Default : MemberName.Find(TypeShape.NameOf(like), names);
        return found >= 0 ? found : MemberName.Find(TypeShape.NameOf(parameter), names);
    }

    /// <summary>Whether a variable of a type may be null.</summary>
    public static bool AdmitsNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private bool IsArgument(PropertyInfo property) =>
        _constructor!.Parameters.Any(p => IsLike(property, p));

    private static bool IsLike(PropertyInfo property, ParameterInfo parameter) =>
        string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Structs without a constructor need none to be made.")]
    private static object Blank(Type type) => Activator.CreateInstance(type)!;
}
