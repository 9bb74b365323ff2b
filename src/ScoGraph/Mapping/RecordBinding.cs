using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Mapping;

/// <summary>Which of some names goes to which parameter and which property of a type.</summary>
internal sealed class RecordBinding
{
    private const int Default = -1;

    private readonly TypeShape _shape;
    private readonly ShapeConstructor? _constructor;
    private readonly int[] _arguments;
    private readonly (ShapeProperty Property, int Name)[] _properties;

    private RecordBinding(TypeShape shape, IReadOnlyList<string> names, ShapeConstructor? constructor)
    {
        _shape = shape;
        _constructor = constructor;
        Names = names;
        _arguments = constructor is null ? [] : ArgumentsOf(constructor, names);
        HashSet<int> given = [.. _arguments];
        _properties =
        [
            .. shape.Properties.Select(property => (Property: property, Name: MemberName.Find(property.Name, names)))
                .Where(found => found.Name >= 0).OrderBy(found => MemberName.Distance(found.Property.Name, names[found.Name]))
                .Where(found => given.Add(found.Name)),
        ];
        Left = [.. Enumerable.Range(0, names.Count).Where(name => !given.Contains(name))];
        Missing = constructor?.Parameters.Where((p, i) => _arguments[i] == Default && !p.HasDefault).FirstOrDefault();
        MissingProperty = constructor is { SetsRequired: true } ? null
            : shape.Properties.FirstOrDefault(
                p => p.IsRequired && !_properties.Any(found => found.Property == p) && constructor?.Sets(p) != true);
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The names that go nowhere.</summary>
    public IReadOnlyList<int> Left { get; }

    /// <summary>A parameter that no name meets and that has no default; null where there is none.</summary>
    public ShapeParameter? Missing { get; }

    /// <summary>A property that is to be given and is not; null where there is none.</summary>
    public ShapeProperty? MissingProperty { get; }

    /// <summary>By the constructor of which most parameters are met, of those that can be called.</summary>
    /// <param name="shape">The type.</param>
    /// <param name="names">The names there are.</param>
    /// <param name="isOpen">Whether a parameter without a name may become null, as a property that an element does not have is.</param>
    public static RecordBinding Of(TypeShape shape, IReadOnlyList<string> names, bool isOpen)
    {
        if (shape.Constructors.Count == 0)
            return new RecordBinding(shape, names, null);
        RecordBinding[] all = [.. shape.Constructors.Select(c => new RecordBinding(shape, names, c))];
        IEnumerable<RecordBinding> callable = all.Where(b => b.Missing is not { } missing || (isOpen && missing.AdmitsNull));
        return callable.OrderBy(b => b.Left.Count).ThenByDescending(b => b._arguments.Count(a => a >= 0)).FirstOrDefault()
            ?? all.OrderByDescending(b => b._arguments.Count(a => a >= 0)).First();
    }

    /// <summary>The object of values in the order of the names.</summary>
    /// <exception cref="MisfitException">A value does not fit.</exception>
    public object Create(IReadOnlyList<object?> values, Func<int, string> place)
    {
        object?[] arguments = new object?[_arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            ShapeParameter parameter = _constructor!.Parameters[i];
            int name = _arguments[i];
            arguments[i] = name == Default ? parameter.Default : ValueMapping.MapPart(values[name], parameter.Type, name, place);
        }

        object made = _constructor is null ? Blank(_shape.Type) : _constructor.Invoke(arguments);
        foreach ((ShapeProperty property, int name) in _properties)
            property.Set(made, ValueMapping.MapPart(values[name], property.Type, name, place));
        return made;
    }

    /// <summary>For each parameter its name's place; of two that one name meets only the nearer has it.</summary>
    private static int[] ArgumentsOf(ShapeConstructor constructor, IReadOnlyList<string> names)
    {
        (int Name, int Distance)[] found = [.. constructor.Parameters.Select(p => Find(p, names))];
        return [.. found.Select(f => found.Any(other => other.Name == f.Name && other.Distance < f.Distance) ? Default : f.Name)];
    }

    private static (int Name, int Distance) Find(ShapeParameter parameter, IReadOnlyList<string> names)
    {
        string member = parameter.Like is { } like && MemberName.Find(like, names) >= 0 ? like : parameter.Name;
        int name = MemberName.Find(member, names);
        return (name, name < 0 ? 0 : MemberName.Distance(member, names[name]));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Structs without a constructor need none to be made.")]
    private static object Blank(Type type) => Activator.CreateInstance(type)!;
}
