namespace ScoGraph.Knowledge;

/// <summary>A meeting or summit (<c>:Event</c>).</summary>
public sealed class Event : Entity
{
    internal Event(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>Its number in a series, or null.</summary>
    public long? Number => Integer("number");

    /// <summary>The organ that met (<c>MEETING_OF</c>).</summary>
    public LinkedEntities<Organ> MeetingOf => Outgoing<Organ>("MEETING_OF");

    /// <summary>Where it was held (<c>HELD_IN</c>).</summary>
    public LinkedEntities<City> HeldIn => Outgoing<City>("HELD_IN");

    /// <summary>The events on whose outcomes it builds (<c>BUILDS_ON</c>).</summary>
    public LinkedEntities<Event> BuildsOn => Outgoing<Event>("BUILDS_ON");

    /// <summary>The events that build on it (<c>BUILDS_ON</c>).</summary>
    public LinkedEntities<Event> FollowedBy => Incoming<Event>("BUILDS_ON");

    /// <summary>The areas in which it called for deeper cooperation (<c>CALLED_FOR</c>).</summary>
    public LinkedEntities<CooperationArea> CalledFor => Outgoing<CooperationArea>("CALLED_FOR");
}
