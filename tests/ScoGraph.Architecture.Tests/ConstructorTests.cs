using System.Reflection;
using System.Runtime.CompilerServices;
using ScoGraph.Architecture.House;

namespace ScoGraph.Architecture;

/// <summary>A class asks for few things; one that needs more has a record among them that is missing.</summary>
public sealed class ConstructorTests
{
    private const int MostOfClasses = 5;
    private const int MostOfRecords = 7;

    /// <summary>Messages and files that somebody else's protocol lays out.</summary>
    private static readonly string[] Foreign = ["ScoGraph.Jupyter.Wire"];

    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    [Fact]
    public void A_class_asks_for_few_things() => Rule.Holds(
        $"a class asks for {MostOfClasses} things at the most", Longer(MostOfClasses, isRecord: false));

    [Fact]
    public void A_record_is_told_few_things_by_position() => Rule.Holds(
        $"a record is told {MostOfRecords} things by position at the most", Longer(MostOfRecords, isRecord: true));

    private static IEnumerable<string> Longer(int most, bool isRecord) =>
        from name in Projects.Names
        from type in Assembly.Load(name).GetTypes()
        where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && IsRecord(type) == isRecord
            && !Foreign.Any(space => type.Namespace?.StartsWith(space, StringComparison.Ordinal) == true)
            && !typeof(Exception).IsAssignableFrom(type) && !type.Name.Contains('<', StringComparison.Ordinal)
        from constructor in type.GetConstructors(Any)
        where constructor.GetParameters().Length > most
        select $"{name}: {type.FullName} asks for {constructor.GetParameters().Length}";

    /// <summary>The compiler gives every record a method that prints its members.</summary>
    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Any | BindingFlags.DeclaredOnly) is not null;
}
